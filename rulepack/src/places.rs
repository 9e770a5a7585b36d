//! The tree of places, with the parts that rules tell apart.

use litemap::LiteMap;

use crate::model::{Pack, Territory, Texts};

/// A place as rules and people refer to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceNode {
    /// Id, such as `lankaran/centre`.
    pub id: String,
    /// The place around it; none for the country.
    pub within: Option<String>,
    /// Its name; for a part, the part's own name.
    pub name: Texts,
    /// Other spellings.
    pub aliases: Vec<String>,
    /// Ids of the places directly inside it.
    pub inside: Vec<String>,
    /// Whether it is a part, such as a district's centre.
    pub is_part: bool,
}

/// Whether a place lies in a territory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// Wholly in.
    In,
    /// Wholly out.
    Out,
    /// Some of what lies inside it is in, some is out.
    Partly,
}

/// All places of a pack by id.
#[derive(Debug, Clone, Default)]
pub struct PlaceTree {
    nodes: LiteMap<String, PlaceNode>,
}

impl PlaceTree {
    /// Builds the tree and its parts. Unknown references are left to the checker.
    pub fn new(pack: &Pack) -> Self {
        let mut nodes = LiteMap::new();
        for place in &pack.places {
            nodes.insert(
                place.id.clone(),
                PlaceNode {
                    id: place.id.clone(),
                    within: place.within.clone(),
                    name: place.name.clone(),
                    aliases: place.aliases.clone(),
                    inside: Vec::new(),
                    is_part: false,
                },
            );
            for part in place.parts.iter().filter_map(|id| pack.parts.iter().find(|p| p.id == *id))
            {
                let id = format!("{}/{}", place.id, part.id);
                let node = PlaceNode {
                    id: id.clone(),
                    within: Some(place.id.clone()),
                    name: part.name.clone(),
                    aliases: Vec::new(),
                    inside: Vec::new(),
                    is_part: true,
                };
                nodes.insert(id, node);
            }
        }
        let links: Vec<(String, String)> = nodes
            .values()
            .filter_map(|node: &PlaceNode| {
                node.within.clone().map(|within| (within, node.id.clone()))
            })
            .collect();
        for (within, id) in links {
            if let Some(parent) = nodes.get_mut(&within) {
                parent.inside.push(id);
            }
        }
        PlaceTree { nodes }
    }

    /// A place by id.
    pub fn get(&self, id: &str) -> Option<&PlaceNode> {
        self.nodes.get(id)
    }

    /// Every place, by id.
    pub fn all(&self) -> impl Iterator<Item = &PlaceNode> {
        self.nodes.values()
    }

    /// The place and all places around it, innermost first. A place that lies within itself, which
    /// the checker refuses, ends the chain.
    pub fn chain(&self, id: &str) -> Vec<String> {
        let mut chain: Vec<String> = Vec::new();
        let mut next = Some(id.to_owned());
        while let Some(node) = next.and_then(|id| self.nodes.get(&id)) {
            if chain.contains(&node.id) {
                break;
            }
            chain.push(node.id.clone());
            next = node.within.clone();
        }
        chain
    }

    /// Whether `place` is `around` or lies inside it.
    pub fn is_inside(&self, place: &str, around: &str) -> bool {
        self.chain(place).iter().any(|id| id == around)
    }

    /// How a place lies to a territory.
    pub fn relation(&self, territory: &Territory, place: &str) -> Relation {
        relation(territory, place, |id| self.chain(id))
    }

    /// The included places that a place lies in: a rule on crossing a border holds at each.
    pub fn areas<'a>(&self, territory: &'a Territory, place: &str) -> Vec<&'a str> {
        if self.relation(territory, place) == Relation::Out {
            return Vec::new();
        }
        territory
            .include
            .iter()
            .filter(|id| self.is_inside(place, id))
            .map(String::as_str)
            .collect()
    }
}

/// How a place lies to a territory; `chain` answers a place with all places around it, innermost
/// first.
pub fn relation(
    territory: &Territory,
    place: &str,
    chain: impl Fn(&str) -> Vec<String>,
) -> Relation {
    if territory.is_everywhere() {
        return Relation::In;
    }
    let here = state(territory, &chain(place));
    let (mut some_in, mut some_out) = (false, false);
    for id in territory.include.iter().chain(&territory.exclude).filter(|id| *id != place) {
        let chain = chain(id);
        if !chain.iter().any(|around| around == place) {
            continue;
        }
        match state(territory, &chain) {
            true => some_in = true,
            false => some_out = true,
        }
    }
    match here {
        true if some_out => Relation::Partly,
        true => Relation::In,
        false if some_in => Relation::Partly,
        false => Relation::Out,
    }
}

/// The innermost statement about a place decides; without any, it is in only when the territory
/// names nothing but exceptions.
fn state(territory: &Territory, chain: &[String]) -> bool {
    for id in chain {
        if territory.exclude.contains(id) {
            return false;
        }
        if territory.include.contains(id) {
            return true;
        }
    }
    territory.include.is_empty()
}
