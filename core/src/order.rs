//! Sorting that is compiled once. `slice::sort_by` is compiled anew for each type and comparison,
//! and is some four kilobytes each time; lists here are short, and a phone loads every byte.

use std::cmp::Ordering;

/// As `slice::sort_by`: of equals the order stays.
pub(crate) fn sort_by<T>(list: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let mut goes_to = places(list.len(), &mut |one, other| compare(&list[one], &list[other]));
    for at in 0..list.len() {
        while goes_to[at] != at {
            let place = goes_to[at];
            list.swap(at, place);
            goes_to.swap(at, place);
        }
    }
}

/// As `slice::sort_by_key`: of equals the order stays.
pub(crate) fn sort_by_key<T, K: Ord>(list: &mut [T], mut key: impl FnMut(&T) -> K) {
    sort_by(list, |one, other| key(one).cmp(&key(other)));
}

/// As `slice::sort`.
pub(crate) fn sort<T: Ord>(list: &mut [T]) {
    sort_by(list, T::cmp);
}

/// Where each of so many goes, by their positions: this is what is there once.
fn places(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|one, other| compare(*one, *other));
    let mut places = vec![0; count];
    for (place, at) in order.into_iter().enumerate() {
        places[at] = place;
    }
    places
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{sort, sort_by_key};

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(list: Vec<(u8, String)>) {
            let (mut ours, mut theirs) = (list.clone(), list);
            sort_by_key(&mut ours, |(key, _)| key % 4);
            theirs.sort_by_key(|(key, _)| key % 4);
            prop_assert_eq!(&ours, &theirs);
            sort(&mut ours);
            theirs.sort();
            prop_assert_eq!(ours, theirs);
        }
    }
}
