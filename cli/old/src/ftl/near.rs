//! Did you mean: the nearest of a few names.

/// The name that differs from `wanted` in at most two places (one in a short name), if there is one.
pub(super) fn near<'n>(wanted: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let limit = if wanted.len() <= 4 { 1 } else { 2 };
    let mut best: Option<(usize, &str)> = None;
    for name in names {
        if wanted.len() > 64 || name.len().abs_diff(wanted.len()) > limit {
            continue;
        }
        let distance = if name.eq_ignore_ascii_case(wanted) {
            0
        } else {
            distance(wanted, name)
        };
        if distance <= limit && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, name));
        }
    }
    best.map(|(_, name)| name)
}

/// Levenshtein distance in bytes: ids are ASCII.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (slot, y) in row.iter_mut().skip(1).zip(b.bytes()) {
            let above = *slot;
            *slot = (diagonal + usize::from(x != y))
                .min(above + 1)
                .min(left + 1);
            (diagonal, left) = (above, *slot);
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(any())]
mod tests {
    use super::near;

    #[test]
    fn finds_the_nearest_name_and_nothing_far() {
        let names = ["hotline", "hot-line", "lianlian", "brand", "tel"];
        for (wanted, expected) in [
            ("hotlin", Some("hotline")),
            ("Hotline", Some("hotline")),
            ("hotlien", Some("hotline")),
            ("brnad", Some("brand")),
            ("tol", Some("tel")),
            ("cat", None),
            ("telephone", None),
        ] {
            assert_eq!(near(wanted, names.into_iter()), expected, "{wanted}");
        }
    }
}
