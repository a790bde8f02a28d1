//! Language ranges in, fallback chain out: CLDR language matching, as ICU does it. Knows no texts.
