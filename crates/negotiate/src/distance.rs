//! How far an available locale is from a requested one: UTS #35, *Enhanced Language Matching*.
//!
//! Language, script and region each add what CLDR's rules give for the two subtags, and nothing where they are equal. The
//! distance has a direction: a reader of Afrikaans reads Dutch, not the other way round.

use crate::matching_data::{
    LANGUAGE_DISTANCE, LANGUAGES, PARTITIONS, REGION_DISTANCE, REGIONS, SCRIPT_DISTANCE, SCRIPTS,
};
use crate::maximized::MaximizedLocale;

/// From here on two locales don't match, unless the application sets another threshold: the distance of two scripts that
/// no rule relates.
pub(crate) const THRESHOLD: u8 = SCRIPT_DISTANCE as u8;

/// How much nearer each further requested locale has to be: as much as between two unrelated Englishes, so that a mere
/// difference of region for one range is as good as a perfect match for the next.
pub(crate) const DEMOTION: u32 = 5;

/// Distances are compared in eighths: the three lowest bits tell equivalent locales apart.
const SHIFT: u32 = 3;

/// A distance in eighths.
pub(crate) const fn shifted(distance: u32) -> u32 {
    distance << SHIFT
}

/// How far an available locale is from a requested one, by UTS #35.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Distance {
    /// What the languages add.
    pub language: u32,
    /// What the scripts add.
    pub script: u32,
    /// What the regions add.
    pub region: u32,
}

impl Distance {
    /// Measures from a requested to an available locale.
    ///
    /// ```
    /// use retcodes_negotiate::{Distance, MaximizedLocale};
    ///
    /// let locale = |tag| MaximizedLocale::from_tag(tag).unwrap();
    /// let distance = Distance::between(locale("zh-HK"), locale("zh-CN"));
    /// assert_eq!((distance.language, distance.script, distance.region), (0, 50, 4));
    /// assert_eq!(distance.total(), 54);
    /// ```
    pub fn between(requested: MaximizedLocale, available: MaximizedLocale) -> Self {
        Self {
            language: language(requested, available),
            script: script(requested, available),
            region: region(requested, available),
        }
    }

    /// The sum. 0 between equivalent locales such as `zh` and `zh-Hans-CN`.
    pub fn total(self) -> u32 {
        self.language + self.script + self.region
    }
}

/// The total distance in eighths; less than one between equivalent locales whose tags differ.
pub(crate) fn eighths(requested: MaximizedLocale, available: MaximizedLocale) -> u32 {
    match Distance::between(requested, available).total() {
        0 => requested.spelling_difference(available),
        distance => shifted(distance),
    }
}

/// The rules for a requested language: (itself, a language that its readers read, the distance).
pub(crate) fn related(requested: u64) -> &'static [(u32, u32, u8)] {
    let requested = u32::try_from(requested).unwrap_or(0);
    let start = LANGUAGES.partition_point(|rule| rule.0 < requested);
    let rules = LANGUAGES.get(start..).unwrap_or_default();
    let count = rules.iter().take_while(|rule| rule.0 == requested).count();
    rules.get(..count).unwrap_or_default()
}

fn language(requested: MaximizedLocale, available: MaximizedLocale) -> u32 {
    if requested.language == available.language {
        return 0;
    }
    let rules = related(requested.language);
    let rule = rules
        .iter()
        .find(|rule| u64::from(rule.1) == available.language);
    rule.map_or(LANGUAGE_DISTANCE, |rule| rule.2.into())
}

fn script(requested: MaximizedLocale, available: MaximizedLocale) -> u32 {
    if requested.script == available.script {
        return 0;
    }
    let (Ok(one), Ok(other)) = (
        u32::try_from(requested.language),
        u32::try_from(available.language),
    ) else {
        return SCRIPT_DISTANCE;
    };
    let pair = (one, other, requested.script, available.script);
    let rule = SCRIPTS.binary_search_by_key(&pair, |rule| (rule.0, rule.1, rule.2, rule.3));
    rule.ok()
        .and_then(|at| SCRIPTS.get(at))
        .map_or(SCRIPT_DISTANCE, |rule| rule.4.into())
}

fn region(requested: MaximizedLocale, available: MaximizedLocale) -> u32 {
    if requested.region == available.region {
        return 0;
    }
    if requested.language != available.language {
        return REGION_DISTANCE;
    }
    let rules = REGIONS.iter().find(|rules| {
        let is_script_of = |locale: MaximizedLocale| [0, locale.script].contains(&rules.script);
        u64::from(rules.language) == requested.language
            && is_script_of(requested)
            && is_script_of(available)
    });
    let Some(rules) = rules else {
        return REGION_DISTANCE;
    };
    // A macroregion is as far as the farthest of its partitions.
    let rows = within(rules.distances, requested.region);
    let distances = rows.flat_map(|row| within(row, available.region));
    distances.max().unwrap_or_default().into()
}

/// Of a table with an item for each partition, the items of a region. The last is for regions in no partition.
fn within<T>(table: [T; 8], region: u32) -> impl Iterator<Item = T> {
    let row = PARTITIONS.binary_search_by_key(&region, |row| row.0);
    let partitions = row.ok().and_then(|at| PARTITIONS.get(at));
    let partitions = partitions.map_or(0x80, |row| row.1);
    let own = (0..8)
        .zip(table)
        .filter(move |(place, _)| partitions >> place & 1 != 0);
    own.map(|(_, item)| item)
}
