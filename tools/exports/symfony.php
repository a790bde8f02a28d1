<?php
// Symfony's YAML reader and ICU's MessageFormatter read our files to our texts.

foreach (['/usr/share/php/Symfony/Component/Yaml/autoload.php'] as $file) {
    require $file;
}
use Symfony\Component\Yaml\Yaml;

[, $work] = $argv;
$tags = array_slice($argv, 2);
$fallback = json_decode(file_get_contents("$work/symfony/fallback.json"), true);
$codes = json_decode(file_get_contents("$work/symfony/codes.json"), true)['codes'];

function chain(array $fallback, string $tag): array
{
    for ($subtags = explode('-', strtolower($tag)); $subtags; array_pop($subtags)) {
        $found = $fallback['chains'][implode('-', $subtags)] ?? null;
        if ($found !== null) {
            return array_values(array_unique([...$found, ...$fallback['defaults']]));
        }
        if (count($subtags) > 1 && preg_match('/^[a-z]{4}$/', end($subtags))) {
            break;
        }
    }
    return $fallback['defaults'];
}

$compared = 0;
foreach ($tags as $tag) {
    $texts = [];
    foreach (array_reverse(chain($fallback, $tag)) as $locale) {
        $file = "$work/symfony/retcodes+intl-icu." . str_replace('-', '_', $locale) . '.yaml';
        $texts = [...$texts, ...Yaml::parseFile($file)];
    }
    $show = fn (string $id, array $args) => MessageFormatter::formatMessage($tag, $texts[$id], $args);
    foreach (file("$work/$tag.tsv", FILE_IGNORE_NEW_LINES) as $line) {
        [$name, $text] = explode("\t", $line);
        $id = str_starts_with($name, 'PAYER ') ? $codes[substr($name, 6)]['payer'] : $name;
        $theirs = $show($id, []);
        if ($theirs !== $text) {
            throw new RuntimeException("$tag $id: $theirs / $text");
        }
        $compared++;
    }
    if (!str_contains($show('retcode-9990.detailed', ['bankMessage' => "It's 余额"]), "It's 余额")) {
        throw new RuntimeException("$tag: the argument");
    }
}
echo "$compared texts\n";
