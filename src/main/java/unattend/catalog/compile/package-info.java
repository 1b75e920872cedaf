/**
 * Binds the catalogue's XSD files to {@link unattend.catalog} records: at build time, and for
 * {@code --schemas}.
 */
@XmlSchema(namespace = "http://www.w3.org/2001/XMLSchema", elementFormDefault = XmlNsForm.QUALIFIED)
package unattend.catalog.compile;

import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
