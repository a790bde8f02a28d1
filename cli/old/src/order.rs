//! Sorting for lists that are short or nearly sorted, compiled once.
//!
//! The standard library compiles its sort anew for each type that is sorted, at 5 to 35 KB a type. Here the *order* of
//! the items is sorted, as numbers, whatever the items are; each type then costs the swaps that put it into effect.

use std::cmp::Ordering;

/// Sorts stably.
pub(crate) fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    // What is written by hand mostly is in order already.
    if items.is_sorted_by(|a, b| compare(a, b).is_le()) {
        return;
    }
    let by_place = |a: usize, b: usize| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    };
    let places = places(items.len(), &by_place);
    apply(places, &mut |a, b| items.swap(a, b));
}

/// The same by a key.
pub(crate) fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// Where each item goes.
fn places(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    order.sort_by(|a, b| compare(*a, *b));
    let mut places = vec![0; len];
    for (place, item) in order.into_iter().enumerate() {
        if let Some(entry) = places.get_mut(item) {
            *entry = place;
        }
    }
    places
}

/// Moves each item to its place. Every swap brings one there for good, so it takes no more of them than there are items.
fn apply(mut places: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for at in 0..places.len() {
        while let Some(to) = places.get(at).copied().filter(|to| *to != at) {
            swap(at, to);
            places.swap(at, to);
        }
    }
}

#[cfg(any())]
mod tests {
    #[test]
    fn sorts_as_the_standard_library_does() {
        let mut number = 1_u32;
        for len in 0..200 {
            let items: Vec<(u32, usize)> = (0..len)
                .map(|place| {
                    number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    // Many are equal, and told apart by where they stood.
                    (number >> 28, place)
                })
                .collect();
            let (mut ours, mut expected) = (items.clone(), items);
            super::sort_by_key(&mut ours, |item| item.0);
            expected.sort_by_key(|item| item.0);
            assert_eq!(ours, expected);
        }
    }
}
