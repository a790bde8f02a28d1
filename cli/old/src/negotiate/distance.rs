//! How far a supported locale is from a desired one: UTS #35, *Enhanced Language Matching*.
//!
//! The one idea: language, script and region each add what CLDR's rules give for the two subtags, and nothing
//! is added where they are equal. The distance has a direction: a reader of Afrikaans reads Dutch, not the other way
//! round.

use super::data::{
    LANGUAGE_DISTANCE, LANGUAGES, LEAST_REGION_DISTANCE, PARTITIONS, REGION_DISTANCE, REGIONS,
    RegionRules, SCRIPT_DISTANCE, SCRIPTS,
};
use super::lsr::{Lsr, is_likelier};

/// From here on two locales don't match, unless the application sets another threshold.
///
/// The distance of two scripts that no rule relates.
pub(super) const THRESHOLD: u8 = SCRIPT_DISTANCE as u8;

/// What each further desired locale has to be nearer: as much as between two unrelated Englishes, so that a mere
/// difference of region in one wish is as good as a perfect match for the next.
pub(super) const DEMOTION: u32 = 5;

/// Distances are compared in eighths: the three lowest bits tell equivalent locales apart.
const SHIFT: u32 = 3;

/// A distance in eighths.
pub(super) const fn shifted(distance: u32) -> u32 {
    distance << SHIFT
}

/// The parts of a distance, to be explained.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Parts {
    pub(super) language: u32,
    pub(super) script: u32,
    pub(super) region: u32,
    /// Equivalent, but not written the same: eighths, less than one in all.
    pub(super) micro: u32,
}

impl Parts {
    /// The whole distance in eighths.
    pub(super) fn shifted(self) -> u32 {
        let distance = shifted(self.language + self.script + self.region);
        if distance == 0 { self.micro } else { distance }
    }
}

/// The whole distance, however far.
pub(super) fn parts(desired: &Lsr, supported: &Lsr) -> Parts {
    let language = language(desired, supported);
    let script = script(desired, supported);
    Parts {
        language,
        script,
        region: region(desired, supported, u32::MAX).unwrap_or_default(),
        micro: u32::from(desired.named ^ supported.named),
    }
}

/// The nearest of the supported locales that are nearer than `threshold`, which is in eighths as is the distance
/// answered. Of several at one distance, the likelier, and else the first.
pub(super) fn nearest<'a, T>(
    desired: &Lsr,
    supported: impl Iterator<Item = (T, &'a Lsr)>,
    mut threshold: u32,
) -> Option<(T, u32)> {
    let mut best: Option<(T, &Lsr)> = None;
    for (item, lsr) in supported {
        // Rounded up: what is nearer by a fraction must not be passed over.
        let limit = (threshold + (1 << SHIFT) - 1) >> SHIFT;
        let Some(distance) = below(desired, lsr, limit) else {
            continue;
        };
        let distance = match shifted(distance) {
            0 => u32::from(desired.named ^ lsr.named),
            distance => distance,
        };
        let likelier = |best: &Option<(T, &Lsr)>| {
            best.as_ref()
                .is_some_and(|(_, best)| is_likelier(lsr, best))
        };
        if distance < threshold {
            threshold = distance;
            best = Some((item, lsr));
        } else if distance == threshold && distance >= shifted(1) && likelier(&best) {
            best = Some((item, lsr));
        }
    }
    best.map(|(item, _)| (item, threshold))
}

/// The distance, given up as soon as it is seen not to be below the limit. (One that is answered may lie at the
/// limit: the likelier of two may still be chosen.)
fn below(desired: &Lsr, supported: &Lsr, limit: u32) -> Option<u32> {
    let mut distance = language(desired, supported);
    if distance >= limit {
        return None;
    }
    distance += script(desired, supported);
    if distance >= limit {
        return None;
    }
    region(desired, supported, limit - distance).map(|region| distance + region)
}

/// Languages that `desired` can be answered in, with their distances; itself not among them.
pub(super) fn related(desired: u64) -> impl Iterator<Item = (u64, u32)> {
    let desired = u32::try_from(desired).unwrap_or(0);
    let start = LANGUAGES.partition_point(|(rule, _, _)| *rule < desired);
    LANGUAGES
        .get(start..)
        .unwrap_or_default()
        .iter()
        .take_while(move |(rule, _, _)| *rule == desired)
        .map(|(_, supported, distance)| (u64::from(*supported), u32::from(*distance)))
}

fn language(desired: &Lsr, supported: &Lsr) -> u32 {
    if desired.language == supported.language {
        return 0;
    }
    related(desired.language)
        .find(|(language, _)| *language == supported.language)
        .map_or(LANGUAGE_DISTANCE, |(_, distance)| distance)
}

fn script(desired: &Lsr, supported: &Lsr) -> u32 {
    if desired.script == supported.script {
        return 0;
    }
    let (Ok(one), Ok(other)) = (
        u32::try_from(desired.language),
        u32::try_from(supported.language),
    ) else {
        return SCRIPT_DISTANCE;
    };
    let rule = SCRIPTS.binary_search_by_key(
        &(one, other, desired.script, supported.script),
        |(one, other, desired, supported, _)| (*one, *other, *desired, *supported),
    );
    rule.ok()
        .and_then(|at| SCRIPTS.get(at))
        .map_or(SCRIPT_DISTANCE, |rule| u32::from(rule.4))
}

/// `None` if nothing below the limit can come out.
fn region(desired: &Lsr, supported: &Lsr, limit: u32) -> Option<u32> {
    if desired.region == supported.region {
        return Some(0);
    }
    let Some(rules) = region_rules(desired, supported) else {
        return Some(REGION_DISTANCE);
    };
    if LEAST_REGION_DISTANCE >= limit {
        return None;
    }
    Some(partitions_distance(
        rules,
        partitions(desired.region),
        partitions(supported.region),
        limit,
    ))
}

fn region_rules(desired: &Lsr, supported: &Lsr) -> Option<&'static RegionRules> {
    if desired.language != supported.language {
        return None;
    }
    REGIONS.iter().find(|rules| {
        let script = |lsr: &Lsr| rules.script == 0 || rules.script == lsr.script;
        u64::from(rules.language) == desired.language && script(desired) && script(supported)
    })
}

/// The partitions of a region; `.` is none that a rule names.
fn partitions(region: u32) -> &'static [u8] {
    PARTITIONS
        .binary_search_by_key(&region, |(region, _)| *region)
        .ok()
        .and_then(|at| PARTITIONS.get(at))
        .map_or(b".", |(_, partitions)| partitions.as_bytes())
}

/// The largest distance of any two partitions, or the first that reaches the limit.
fn partitions_distance(rules: &RegionRules, desired: &[u8], supported: &[u8], limit: u32) -> u32 {
    let mut largest = 0;
    for one in desired {
        for other in supported {
            let rule = rules
                .pairs
                .binary_search_by_key(&(*one, *other), |(one, other, _)| (*one, *other));
            let distance = rule.ok().and_then(|at| rules.pairs.get(at));
            let distance = u32::from(distance.map_or(rules.otherwise, |rule| rule.2));
            if distance >= limit {
                return distance;
            }
            largest = largest.max(distance);
        }
    }
    largest
}
