import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ResourceBundle reads our files to our texts, with the chains of fallback.json for its candidate locales. */
public final class Bundles {
    private static Map<String, List<String>> chains = new HashMap<>();
    private static List<String> defaults = new ArrayList<>();

    public static void main(String[] args) throws Exception {
        Path work = Path.of(args[0]);
        readFallback(Files.readString(work.resolve("properties/fallback.json")));
        Map<String, String> payers = readPayers(Files.readString(work.resolve("properties/codes.json")));
        ClassLoader loader = new java.net.URLClassLoader(new java.net.URL[] {work.resolve("properties").toUri().toURL()});
        int compared = 0;
        for (int i = 1; i < args.length; i++) {
            String tag = args[i];
            ResourceBundle.Control control = new ResourceBundle.Control() {
                @Override
                public List<Locale> getCandidateLocales(String name, Locale locale) {
                    List<Locale> candidates = new ArrayList<>();
                    for (String one : chain(locale.toLanguageTag())) candidates.add(Locale.forLanguageTag(one));
                    return candidates;
                }

                @Override
                public Locale getFallbackLocale(String name, Locale locale) {
                    return null;
                }
            };
            ResourceBundle bundle = ResourceBundle.getBundle("retcodes", Locale.forLanguageTag(tag), loader, control);
            for (String line : Files.readAllLines(work.resolve(tag + ".tsv"))) {
                String[] cells = line.split("\t");
                String id = cells[0].startsWith("PAYER ") ? payers.get(cells[0].substring(6)) : cells[0];
                String theirs = bundle.getString(id);
                if (!theirs.equals(cells[1])) throw new AssertionError(tag + " " + id + ": " + theirs + " / " + cells[1]);
                compared++;
            }
            String detailed = new MessageFormat(bundle.getString("retcode-9990.detailed")).format(new Object[] {"It's 余额"});
            if (!detailed.contains("It's 余额")) throw new AssertionError(detailed);
        }
        // An older Java takes the file for ISO-8859-1: `load(InputStream)` still does.
        Properties old = new Properties();
        try (var stream = Files.newInputStream(work.resolve("properties/retcodes_zh_CN.properties"))) {
            old.load(stream);
        }
        if (!old.getProperty("retcode-0000").equals("交易成功")) throw new AssertionError(old.getProperty("retcode-0000"));
        System.out.println(compared + " texts");
    }

    private static List<String> chain(String tag) {
        List<String> chain = new ArrayList<>();
        for (String rest = tag.toLowerCase(Locale.ROOT); ; ) {
            List<String> found = chains.get(rest);
            if (found != null) {
                chain.addAll(found);
                break;
            }
            int end = rest.lastIndexOf('-');
            if (end < 0 || rest.substring(end + 1).matches("[a-z]{4}")) break;
            rest = rest.substring(0, end);
        }
        for (String one : defaults) if (!chain.contains(one)) chain.add(one);
        return chain;
    }

    // The file is ours: a string, or a list of strings, a line each. No JSON reader comes with the JDK.
    private static void readFallback(String json) throws IOException {
        Matcher lists = Pattern.compile("\"([a-z0-9-]+|defaults)\": \\[([^\\]]*)\\]").matcher(json);
        while (lists.find()) {
            List<String> tags = new ArrayList<>();
            Matcher strings = Pattern.compile("\"([^\"]+)\"").matcher(lists.group(2));
            while (strings.find()) tags.add(strings.group(1));
            if (lists.group(1).equals("defaults")) defaults = tags;
            else chains.put(lists.group(1), tags);
        }
    }

    private static Map<String, String> readPayers(String json) {
        Map<String, String> payers = new HashMap<>();
        Matcher codes = Pattern.compile("\"([0-9]{4})\": \\{[^}]*?\"payer\": \"([^\"]+)\"").matcher(json);
        while (codes.find()) payers.put(codes.group(1), codes.group(2));
        return payers;
    }
}
