//! Cuts the module in two: what a visit to mark an article runs, and what comes after it.
//!
//! What comes late is decided by reach alone: the doors are named in `late.txt`, and whatever can be reached only through
//! a door comes late with it, code and data. So the first file can call into the second through a door, and nowhere
//! else.

use crate::linked::Linked;
use crate::module::{Module, Piece, joined, parted};
use crate::order::{self, Ordered};
use crate::project::{self, command, write};
use anyhow::{Context as _, Result, ensure};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fs;
use std::ops::Range;
use std::path::Path;
use wasmparser::WasmFeatures;

/// The doors, one a line: `galley_app::…` as it reads without the compiler's marks, with one `*` for anything.
const DOORS: &str = include_str!("../late.txt");

/// What the release is compiled to use; a stripped module does not state it.
const FEATURES: [&str; 4] =
    ["--enable-bulk-memory", "--enable-sign-ext", "--enable-nontrapping-float-to-int", "--enable-mutable-globals"];

/// The same, as what checks the modules calls it.
fn features() -> WasmFeatures {
    let added = [WasmFeatures::BULK_MEMORY, WasmFeatures::SIGN_EXTENSION, WasmFeatures::SATURATING_FLOAT_TO_INT];
    added.into_iter().fold(WasmFeatures::WASM1, WasmFeatures::union)
}

/// The file, beside the parts, that lists what is in them: whether first or late, bytes, name.
pub const LISTING: &str = "listing.tsv";

/// A module in two files.
#[derive(Debug)]
pub struct Split {
    /// What comes first.
    pub first: Vec<u8>,
    /// What comes late.
    pub late: Vec<u8>,
}

/// The doors' patterns.
fn doors() -> impl Iterator<Item = &'static str> {
    DOORS.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// A name as it reads.
pub fn readable(name: &str) -> String {
    format!("{:#}", rustc_demangle::demangle(name))
}

/// Whether a name is what a line of the table says.
fn is_it(door: &str, name: &str) -> bool {
    match door.split_once('*') {
        Some((start, end)) => name.strip_prefix(start).is_some_and(|rest| rest.ends_with(end)),
        None => name == door,
    }
}

/// What comes late of a linked module: names of functions, and parts of memory.
#[derive(Debug)]
pub struct Late {
    functions: HashSet<String>,
    doors: HashSet<String>,
    data: Vec<Range<u32>>,
}

impl Late {
    /// Follows everything from `roots`, names of functions, and stops at doors.
    pub fn of(linked: &Linked, roots: &HashSet<&str>) -> Result<Self> {
        let nodes = &linked.nodes;
        let is_door: Vec<bool> = nodes
            .iter()
            .map(|node| {
                let may_be = node.data.is_none() && !roots.contains(&*node.name);
                may_be && doors().any(|door| is_it(door, &readable(&node.name)))
            })
            .collect();
        for door in doors() {
            let is_there = nodes.iter().any(|node| node.data.is_none() && is_it(door, &readable(&node.name)));
            ensure!(is_there, "late.txt: there is no `{door}`");
        }
        let mut early = vec![false; nodes.len()];
        let rooted = nodes.iter().enumerate().filter(|(_, node)| roots.contains(&*node.name)).map(|(at, _)| at);
        let mut waiting: Vec<usize> = rooted.collect();
        while let Some(at) = waiting.pop() {
            if is_door[at] || std::mem::replace(&mut early[at], true) {
                continue;
            }
            waiting.extend(&nodes[at].refers);
        }
        let late = || nodes.iter().enumerate().filter(|(at, _)| !early[*at]).map(|(_, node)| node);
        let functions = late().filter(|node| node.data.is_none()).map(|node| node.name.clone()).collect();
        let doors = nodes.iter().zip(&is_door).filter(|(_, is)| **is).map(|(node, _)| node.name.clone()).collect();
        let needed = nodes.iter().zip(&early).filter(|(_, early)| **early).filter_map(|(node, _)| node.data.clone());
        let data = without(late().filter_map(|node| node.data.clone()).collect(), needed.collect());
        Ok(Self { functions, doors, data })
    }
}

/// Ranges joined where they touch, without what others cover, and without such as are too short to be worth it.
fn without(mut ranges: Vec<Range<u32>>, mut others: Vec<Range<u32>>) -> Vec<Range<u32>> {
    const SHORTEST: u32 = 16;
    ranges.sort_by_key(|range| (range.start, range.end));
    others.sort_by_key(|range| (range.start, range.end));
    let mut joined: Vec<Range<u32>> = Vec::new();
    let mut other = 0;
    for range in ranges {
        while others.get(other).is_some_and(|other| other.end <= range.start) {
            other += 1;
        }
        let is_needed =
            others[other..].iter().take_while(|other| other.start < range.end).any(|other| other.end > range.start);
        if is_needed {
            continue;
        }
        match joined.last_mut() {
            // What lies between two pieces is there so that the second begins at an even address.
            Some(last)
                if range.start <= last.end + 8
                    && !others.iter().any(|other| other.start < range.start && other.end > last.end) =>
            {
                last.end = last.end.max(range.end);
            }
            _ => joined.push(range),
        }
    }
    joined.retain(|range| range.len() as u32 >= SHORTEST);
    joined
}

/// Cuts `bound`, what wasm-bindgen made of `linked`, in two, and makes both small; works in `folder`.
pub fn split(linked: &[u8], module: Module, folder: &Path) -> Result<Split> {
    fs::create_dir_all(folder)?;
    let names = module.names()?;
    let (exported, known) = (module.exported()?, module.export_names()?);
    let roots = exported.iter().filter_map(|index| names.get(index)).map(String::as_str).collect();
    let late = Late::of(&Linked::read(linked)?, &roots)?;
    let imported = u32::try_from(module.imports()?.len())?;
    let exported: BTreeSet<u32> = exported.into_iter().collect();
    let is_late = |index: u32| {
        index >= imported
            && !exported.contains(&index)
            && names.get(&index).is_some_and(|name| late.functions.contains(name))
    };
    let all = imported..imported + u32::try_from(module.sizes()?.len())?;
    // Names that no tool has to write otherwise.
    let plain: BTreeMap<u32, String> = all.clone().map(|index| (index, format!("f{index}"))).collect();
    let named: HashMap<&str, &str> =
        plain.iter().filter_map(|(index, plain)| Some((plain.as_str(), names.get(index)?.as_str()))).collect();
    let list: String = all.filter(|index| is_late(*index)).map(|index| format!("f{index}\n")).collect();
    let file = |name: &str| folder.join(name);
    write(&file("whole.wasm"), module.with_names(&plain).bytes())?;
    write(&file("late.list"), list)?;
    let mut cut = command("wasm-split");
    cut.args(FEATURES).arg("-g").arg(file("whole.wasm")).arg(format!("--split-funcs=@{}", file("late.list").display()));
    cut.arg("-o1").arg(file("first.wasm")).arg("-o2").arg(file("late.wasm")).arg("--placeholdermap");
    cut.arg(format!("--import-namespace={}", order::FIRST));
    project::run(&mut cut)?;
    let [first, second] = ["first.wasm", "late.wasm"]
        .map(|name| fs::read(file(name)).map_err(anyhow::Error::from).and_then(|bytes| Module::read(&bytes)));
    let (first, second) = (first?, second?);
    let first =
        with_few_placeholders(first, &second, |name| named.get(name).is_some_and(|name| late.doors.contains(*name)))?;
    let data = first.data()?;
    let (stays, goes) = parted(&data, &late.data);
    let first = first.with_data(&stays);
    let second = second.with_data(&goes);
    let [first, second] = [("first", first), ("late", second)].map(|(name, module)| small(&file(name), &module));
    // `wasm-opt` has taken zeros out of the data and left many small pieces, each with its address: they pack larger.
    let stays = joined(&stays);
    let stays: Vec<Piece<'_>> = stays.iter().map(|(at, bytes)| (*at, bytes.as_slice())).collect();
    let (first, second) = (first?.with_data(&stays), second?.with_data(&goes));
    let bytes = [&first, &second].map(|module| module.clone().without_custom_sections().bytes());
    let ordered = (Ordered::of(&bytes[0])?, Ordered::of(&bytes[1])?);
    let short = ordered.0.short_names(&known)?;
    let mut listing = String::new();
    for (name, module, own) in [("first", first, &ordered.0.own), ("late", second, &ordered.1.own)] {
        let (plain, imported, sizes) = (module.names()?, module.imports()?.len(), module.sizes()?);
        for own in own {
            let plain = plain.get(&u32::try_from(imported + own)?).map_or("", String::as_str);
            let size = sizes.get(*own).context("a function without a size")?;
            listing += &format!("{name}\t{size}\t{}\n", readable(named.get(plain).unwrap_or(&plain)));
        }
        let data: usize = module.data()?.iter().map(|(_, bytes)| bytes.len()).sum();
        listing += &format!("{name}\t{data}\tdata\n");
    }
    write(&file(LISTING), listing)?;
    Ok(Split { first: ordered.0.written(&short, features())?, late: ordered.1.written(&short, features())? })
}

/// A module made small, through files that are called so.
fn small(file: &Path, module: &Module) -> Result<Module> {
    let [from, to] = ["cut", "small"].map(|step| format!("{}-{step}.wasm", file.display()));
    write(Path::new(&from), module.bytes())?;
    let mut opt = command("wasm-opt");
    // A function that is called once stays one unless it is tiny: by itself it finds a place among its like.
    opt.args(FEATURES)
        .args(["-Oz", "--converge", "-g", "--one-caller-inline-max-function-size=10"])
        .arg(&from)
        .arg("-o")
        .arg(&to);
    project::run(&mut opt)?;
    Module::read(&fs::read(&to)?)
}

/// `wasm-split` leaves a placeholder in the table for every late function that has a place there. One that no early code
/// can know of needs none until the late file puts the function there.
fn with_few_placeholders(first: Module, second: &Module, is_door: impl Fn(&str) -> bool) -> Result<Module> {
    let imports = first.imports()?;
    let (places, names) = (second.table()?, second.names()?);
    let mut table = first.table()?;
    table.retain(|place, function| {
        let is_placeholder = imports.get(*function as usize).is_some_and(|import| import.module == "placeholder");
        let behind = places.get(place).and_then(|function| names.get(function));
        !is_placeholder || behind.is_none_or(|name| is_door(name))
    });
    Ok(first.with_table(&table))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::linked::Node;

    #[test]
    fn a_line_of_the_table_means_a_name_or_all_that_begin_and_end_so() {
        assert!(is_it("a::b", "a::b") && !is_it("a::b", "a::bc"));
        assert!(is_it("a::Late<* as Shown>::show", "a::Late<x::Y> as Shown>::show"));
        assert!(!is_it("a::Late<* as Shown>::show", "a::Late<x::Y> as Shown>::same"));
        assert!(is_it("a::through::<*", "a::through::<(), b>"));
    }

    #[test]
    fn what_is_reached_through_doors_alone_is_late() -> Result<()> {
        let door = "galley_app::dom::late::through::<x>";
        let all: Vec<&str> = doors().filter(|door| !door.starts_with("galley_app::dom::late::")).collect();
        let mut nodes: Vec<Node> =
            all.iter().map(|door| Node { name: door.replace('*', "x"), ..Node::default() }).collect();
        let first = nodes.len();
        let node = |name: &str, data, refers: &[usize]| Node {
            name: name.to_owned(),
            data,
            refers: refers.iter().map(|at| first + at).collect(),
            size: 1,
        };
        nodes.extend([
            node("main", None, &[1, 2, 5]),
            node(door, None, &[3, 2, 4]),
            node("both", None, &[]),
            node("rare", None, &[6]),
            node("rare words", Some(100..140), &[]),
            node("words", Some(140..160), &[]),
            node("more rare words", Some(160..180), &[]),
        ]);
        let late = Late::of(&Linked { nodes, roots: Vec::new() }, &["main"].into())?;
        let is_late = |name: &str| late.functions.contains(name);
        assert!(is_late(door) && is_late("rare") && !is_late("main") && !is_late("both"));
        assert!(late.doors.contains(door) && !late.doors.contains("rare"));
        assert_eq!(late.data, [100..140, 160..180]);
        Ok(())
    }
}
