package unattend.sysprep.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import unattend.diagnostic.WorldException;

class RemoteFolderTest {
  @Test
  void processesAreNumbers() throws Exception {
    assertEquals(List.of(17L), RemoteFolder.processes("asked\t+\tTrue\nprocess\t+\t17\n"));
    assertEquals(17, RemoteFolder.started("status\t+\t0\nprocess\t+\t17\n"));
    String none = "asked\t+\tTrue\nstatus\t+\t0\nprocess\t+\t17 and more\n";
    assertThrows(WorldException.class, () -> RemoteFolder.processes(none));
    assertThrows(WorldException.class, () -> RemoteFolder.started(none));
  }
}
