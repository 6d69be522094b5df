// Asks the veraPDF engine for its verdict: java -cp JAR Vera.java FLAVOUR,… FILE…
// One line per file and flavour: verdict, flavour, file; failed rules follow indented.
// Exit code: 0 all conform, 1 some do not, 2 some cannot be read.

import java.io.FileInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

public class Vera {
    public static void main(String[] words) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        VeraPDFFoundry foundry = Foundries.defaultInstance();
        Map<PDFAFlavour, ValidationProfile> profiles = new LinkedHashMap<>();
        for (String name : words[0].split(",")) {
            PDFAFlavour flavour = PDFAFlavour.fromString(name);
            profiles.put(flavour, profile(flavour, name.equals("ua1") ? "PDFUA-1.xml" : "PDFA-" + name.toUpperCase() + ".xml"));
        }
        int code = 0;
        for (int number = 1; number < words.length; number++) {
            for (Map.Entry<PDFAFlavour, ValidationProfile> one : profiles.entrySet()) {
                code = Math.max(code, judge(foundry, one.getKey(), one.getValue(), words[number]));
            }
        }
        System.exit(code);
    }

    private static int judge(VeraPDFFoundry foundry, PDFAFlavour flavour, ValidationProfile profile, String file) {
        try (PDFAParser parser = foundry.createParser(new FileInputStream(file), flavour)) {
            ValidationResult result = foundry.createValidator(profile, true).validate(parser);
            System.out.println((result.isCompliant() ? "pass " : "FAIL ") + flavour.getId() + " " + file);
            Map<String, Integer> failed = new TreeMap<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    failed.merge(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage(), 1, Integer::sum);
                }
            }
            failed.forEach((rule, count) -> System.out.println("    " + count + " x " + rule));
            return result.isCompliant() ? 0 : 1;
        } catch (Exception | Error wrong) {
            System.out.println("UNREADABLE " + flavour.getId() + " " + file + ": " + wrong);
            return 2;
        }
    }

    // The engine's own loader needs JAXB, which its host leaves out; the
    // profiles are plain XML, so the parser of the JDK does as well.
    private static ValidationProfile profile(PDFAFlavour flavour, String resource) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element root;
        try (InputStream text = PDFAParser.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + resource)) {
            root = factory.newDocumentBuilder().parse(text).getDocumentElement();
        }
        Set<Rule> rules = new HashSet<>();
        for (Element rule : children(child(root, "rules"), "rule")) {
            Element id = child(rule, "id");
            PDFAFlavour.Specification standard = PDFAFlavour.Specification.valueOf(id.getAttribute("specification"));
            int test = Integer.parseInt(id.getAttribute("testNumber"));
            Boolean deferred = rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null;
            rules.add(Profiles.ruleFromValues(
                Profiles.ruleIdFromValues(standard, id.getAttribute("clause"), test),
                rule.getAttribute("object"), deferred, rule.getAttribute("tags"),
                text(rule, "description"), text(rule, "test"),
                Profiles.errorFromValues(text(child(rule, "error"), "message"), new ArrayList<>()),
                new ArrayList<>()));
        }
        Set<Variable> variables = new HashSet<>();
        Element list = child(root, "variables");
        if (list != null) {
            for (Element one : children(list, "variable")) {
                variables.add(Profiles.variableFromValues(one.getAttribute("name"), one.getAttribute("object"), text(one, "defaultValue"), text(one, "value")));
            }
        }
        return Profiles.profileFromValues(flavour, Profiles.profileDetailsFromValues(resource, resource, "mappe", new Date(0)), "", rules, variables);
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element && name.equals(node.getLocalName())) {
                found.add((Element) node);
            }
        }
        return found;
    }

    private static Element child(Element parent, String name) {
        List<Element> found = children(parent, name);
        return found.isEmpty() ? null : found.get(0);
    }

    private static String text(Element parent, String name) {
        Element found = child(parent, name);
        return found == null ? "" : found.getTextContent();
    }
}
