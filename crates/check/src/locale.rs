//! What the rules ask about a locale: its language, and the script it is written in.

use icu_locale::LocaleExpander;
use icu_properties::props::Script;
use unic_langid::LanguageIdentifier;

/// A locale and what follows from its tag.
#[derive(Clone, Debug)]
pub(crate) struct Locale {
    pub(crate) id: LanguageIdentifier,
    /// The language, such as `zh`.
    pub(crate) language: String,
    /// The script by its tag or its likely subtags, such as `Hans`.
    pub(crate) script: String,
}

impl Locale {
    pub(crate) fn new(id: &LanguageIdentifier) -> Self {
        let language = id.language.as_str().to_owned();
        let mut full = id
            .to_string()
            .parse()
            .unwrap_or(icu_locale::LanguageIdentifier::UNKNOWN);
        LocaleExpander::new_extended().maximize(&mut full);
        let script = full
            .script
            .map_or_else(String::new, |script| script.to_string());
        Locale {
            id: id.clone(),
            language,
            script,
        }
    }

    /// Whether it is written with Chinese characters alone.
    pub(crate) fn is_chinese(&self) -> bool {
        matches!(self.script.as_str(), "Hans" | "Hant" | "Hani")
    }

    /// Whether its punctuation is full-width.
    pub(crate) fn is_full_width(&self) -> bool {
        self.is_chinese() || self.script == "Jpan"
    }

    /// Whether full-width punctuation has no place in it.
    pub(crate) fn is_half_width(&self) -> bool {
        !self.is_full_width() && !matches!(self.script.as_str(), "" | "Bopo" | "Yiii")
    }

    /// Whether it is written from right to left.
    pub(crate) fn is_right_to_left(&self) -> bool {
        matches!(
            self.script.as_str(),
            "Arab" | "Hebr" | "Syrc" | "Thaa" | "Nkoo" | "Adlm" | "Rohg" | "Mand" | "Samr"
        )
    }

    /// Whether its letters have case.
    pub(crate) fn has_case(&self) -> bool {
        matches!(self.script.as_str(), "Latn" | "Cyrl" | "Grek" | "Armn")
    }

    /// The scripts that its texts may hold. None: any.
    pub(crate) fn scripts(&self) -> Option<&'static [Script]> {
        const HAN: &[Script] = &[Script::Han, Script::Bopomofo];
        const JAPANESE: &[Script] = &[Script::Han, Script::Hiragana, Script::Katakana];
        const KOREAN: &[Script] = &[Script::Hangul, Script::Han];
        Some(match self.script.as_str() {
            "Latn" => &[Script::Latin],
            "Cyrl" => &[Script::Cyrillic],
            "Grek" => &[Script::Greek],
            "Arab" => &[Script::Arabic],
            "Hebr" => &[Script::Hebrew],
            "Armn" => &[Script::Armenian],
            "Geor" => &[Script::Georgian],
            "Thai" => &[Script::Thai],
            "Laoo" => &[Script::Lao],
            "Khmr" => &[Script::Khmer],
            "Mymr" => &[Script::Myanmar],
            "Deva" => &[Script::Devanagari],
            "Beng" => &[Script::Bengali],
            "Taml" => &[Script::Tamil],
            "Telu" => &[Script::Telugu],
            "Gujr" => &[Script::Gujarati],
            "Guru" => &[Script::Gurmukhi],
            "Knda" => &[Script::Kannada],
            "Mlym" => &[Script::Malayalam],
            "Sinh" => &[Script::Sinhala],
            "Ethi" => &[Script::Ethiopic],
            "Mong" => &[Script::Mongolian],
            "Tibt" => &[Script::Tibetan],
            "Hans" | "Hant" | "Hani" => HAN,
            "Jpan" => JAPANESE,
            "Kore" => KOREAN,
            _ => return None,
        })
    }
}
