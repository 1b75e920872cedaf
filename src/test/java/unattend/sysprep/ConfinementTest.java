package unattend.sysprep;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Other programs are started in one package only, and it knows nothing of answer files. */
class ConfinementTest {
  private final JavaClasses program =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("unattend");

  @Test
  void onlySysprepStartsPrograms() {
    noClasses()
        .that()
        .resideOutsideOfPackage("unattend.sysprep..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ProcessBuilder.class)
        .check(program);
    noClasses().should().callMethod(Runtime.class, "exec", String.class).check(program);
  }

  @Test
  void theReferenceMachineAndItsLogsStandOnDiagnosticsAlone() {
    noClasses()
        .that()
        .resideInAnyPackage("unattend.sysprep..", "unattend.setuplog")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "unattend.catalog..",
            "unattend.document",
            "unattend.check",
            "unattend.rules",
            "unattend.report",
            "unattend.cli")
        .check(program);
  }
}
