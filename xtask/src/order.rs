//! Orders the functions of a module so that it packs small, and gives what the two files share short names.
//!
//! `gzip` finds again what stood in the last 32 KB. The linker leaves functions in the order of their crates; here each
//! is followed by the one that has most in common with what stands before it, and every reference gets its new number.

use anyhow::{Context as _, Result, anyhow, ensure};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use wasm_encoder::reencode::{self, Reencode};
use wasmparser::{
    CodeSectionReader, Export, ExportSectionReader, ExternalKind, FunctionSectionReader, Import, ImportSectionReader,
    Operator, Parser, Payload, TypeRef, Validator, WasmFeatures,
};

/// The first file, as the late one names where it imports from.
pub const FIRST: &str = "first";

/// Numbers below this take one byte.
const SHORT: usize = 128;

/// How far back what stands before is looked at, in bytes.
const WINDOW: usize = 32_000;

/// Lengths of the stretches of bytes that are compared: what is found again is as long as it may be, so a long one
/// counts for each shorter one in it.
const LENGTHS: [usize; 4] = [4, 6, 8, 12];

/// A stretch that more functions have than this says nothing: it is in the window in any order.
const COMMON: usize = 400;

/// What a function that stands just before counts more than another in the window.
const CLOSE: f64 = 0.3;

/// What is left of that one function further on.
const FADING: f64 = 0.6;

/// A module, and in which order its functions are to stand.
#[derive(Debug)]
pub struct Ordered<'m> {
    module: &'m [u8],
    /// What it imports, in the new order: old places.
    imports: Vec<usize>,
    /// Its own functions in the new order: old numbers, imports not counted.
    pub own: Vec<usize>,
    /// By old number, the new one.
    numbers: Vec<u32>,
    exports: Vec<Export<'m>>,
}

impl<'m> Ordered<'m> {
    /// The order that packs best.
    pub fn of(module: &'m [u8]) -> Result<Self> {
        let (mut imports, mut exports, mut bodies) = (Vec::new(), Vec::new(), Vec::new());
        let mut calls: BTreeMap<u32, usize> = BTreeMap::new();
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::ImportSection(section) => {
                    imports = section.into_imports().collect::<wasmparser::Result<Vec<Import<'_>>>>()?;
                }
                Payload::ExportSection(section) => exports = section.into_iter().collect::<wasmparser::Result<_>>()?,
                Payload::CodeSectionEntry(body) => {
                    bodies.push(module.get(body.range()).context("a body beyond the end")?);
                    for operator in body.get_operators_reader()? {
                        if let Operator::Call { function_index } = operator? {
                            *calls.entry(function_index).or_default() += 1;
                        }
                    }
                }
                _ => {}
            }
        }
        Self::with(module, imported(&imports, &calls), order(&bodies), exports, &imports)
    }

    fn with(
        module: &'m [u8],
        order: Vec<usize>,
        own: Vec<usize>,
        exports: Vec<Export<'m>>,
        imports: &[Import<'_>],
    ) -> Result<Self> {
        // Of what is imported, functions alone have a number among the functions.
        let mut old = vec![None; imports.len()];
        let functions = imports.iter().zip(&mut old).filter(|(import, _)| is_function(import));
        let imported = functions.enumerate().map(|(number, (_, old))| *old = Some(number)).count();
        let before = order.iter().filter_map(|at| old.get(*at).copied().flatten());
        let mut numbers = vec![u32::MAX; imported + own.len()];
        for (new, old) in (0..).zip(before.chain(own.iter().map(|own| imported + own))) {
            *numbers.get_mut(old).context("the order has a function too many")? = new;
        }
        ensure!(numbers.iter().all(|number| *number != u32::MAX), "the order leaves a function out");
        Ok(Self { module, imports: order, own, numbers, exports })
    }

    /// Short names for the functions that it exports, but for what is `known` by its name to others than the late file.
    /// They say the new number in two letters, as the number beside them does in two bytes.
    pub fn short_names(&self, known: &BTreeSet<String>) -> Result<HashMap<String, String>> {
        let exports = self.exports.iter().filter(|export| is_exported(export) && !known.contains(export.name));
        let name = |export: &Export<'_>| {
            let number = *self.numbers.get(export.index as usize).context("an export of nothing")?;
            let letters = [number >> 7, number & 0x7f].map(char::from_u32);
            let [Some(high), Some(low)] = letters else { return Err(anyhow!("there is no letter for {number}")) };
            Ok((export.name.to_owned(), String::from_iter([high, low])))
        };
        exports.map(name).collect()
    }

    /// The module written in this order, with these names of what is exported to the late file or imported from the
    /// first; it may use these features.
    pub fn written(&self, names: &HashMap<String, String>, features: WasmFeatures) -> Result<Vec<u8>> {
        let mut module = wasm_encoder::Module::new();
        let written = Writing { ordered: self, names }.parse_core_module(&mut module, Parser::new(0), self.module);
        written.map_err(|fault| anyhow!("the module cannot be written again: {fault}"))?;
        let module = module.finish();
        Validator::new_with_features(features).validate_all(&module)?;
        Ok(module)
    }
}

fn is_function(import: &Import<'_>) -> bool {
    matches!(import.ty, TypeRef::Func(_))
}

fn is_exported(export: &Export<'_>) -> bool {
    export.kind == ExternalKind::Func
}

/// In which order imports stand: those from the first file so that what is called most has a short number, and the
/// others of one type together.
fn imported(imports: &[Import<'_>], calls: &BTreeMap<u32, usize>) -> Vec<usize> {
    let mut order: Vec<usize> = (0..imports.len()).collect();
    if imports.iter().all(|import| import.module == FIRST) {
        let numbers = imports.iter().scan(0, |next, import| {
            let number = *next;
            *next += u32::from(is_function(import));
            Some(number)
        });
        let called: Vec<usize> = numbers.map(|number| calls.get(&number).copied().unwrap_or_default()).collect();
        order.sort_by_key(|at| (!is_function(&imports[*at]), Reverse(called[*at])));
        let kind = |at: &usize| match imports[*at].ty {
            TypeRef::Func(kind) => kind,
            _ => u32::MAX,
        };
        let (short, long) = order.split_at_mut(SHORT.min(imports.len()));
        short.sort_by_key(|at| (kind(at), *at));
        long.sort_by_key(|at| (kind(at), *at));
    }
    order
}

/// What functions share: each stretch that at least two have and not too many, with the functions that have it.
struct Shared {
    /// By function, its stretches.
    of: Vec<Vec<usize>>,
    /// By stretch, its functions.
    functions: Vec<Vec<usize>>,
    /// By stretch, what it counts: the rarer the more.
    weights: Vec<f64>,
}

impl Shared {
    fn of(bodies: &[&[u8]]) -> Self {
        // Numbers are given in the order in which stretches are met; the map is only asked, never gone through.
        let mut numbers: HashMap<&[u8], usize> = HashMap::new();
        let mut functions: Vec<Vec<usize>> = Vec::new();
        for (at, body) in bodies.iter().enumerate() {
            for stretch in LENGTHS.iter().flat_map(|length| body.windows(*length)) {
                let number = *numbers.entry(stretch).or_insert_with(|| {
                    functions.push(Vec::new());
                    functions.len() - 1
                });
                if functions[number].last() != Some(&at) {
                    functions[number].push(at);
                }
            }
        }
        functions.retain(|sharing| (2..=COMMON).contains(&sharing.len()));
        let mut of = vec![Vec::new(); bodies.len()];
        for (stretch, sharing) in functions.iter().enumerate() {
            for function in sharing {
                of[*function].push(stretch);
            }
        }
        let weights = functions.iter().map(|sharing| 1.0 / ((sharing.len() - 1) as f64).sqrt()).collect();
        Self { of, functions, weights }
    }
}

/// The order that packs well: next comes the function that shares most with the window, for its length.
fn order(bodies: &[&[u8]]) -> Vec<usize> {
    let shared = Shared::of(bodies);
    // To the power of three quarters, by roots alone: they are the same on every machine.
    let lengths = bodies.iter().map(|body| (body.len() as f64 + 60.0).sqrt());
    let lengths: Vec<f64> = lengths.map(|root| root * root.sqrt()).collect();
    let mut left = vec![true; bodies.len()];
    // By stretch, how often it is in the window; by function, what it shares with the window and with what is close.
    let mut present = vec![0_u32; shared.functions.len()];
    let (mut windowed, mut close) = (vec![0.0; bodies.len()], vec![0.0; bodies.len()]);
    let (mut order, mut first, mut bytes) = (Vec::with_capacity(bodies.len()), 0, 0);
    let mut next = (!bodies.is_empty()).then_some(0);
    while let Some(function) = next {
        left[function] = false;
        order.push(function);
        bytes += bodies[function].len();
        close.iter_mut().for_each(|close| *close *= FADING);
        for stretch in &shared.of[function] {
            let weight = shared.weights[*stretch];
            present[*stretch] += 1;
            for other in &shared.functions[*stretch] {
                close[*other] += CLOSE * weight;
                if present[*stretch] == 1 {
                    windowed[*other] += weight;
                }
            }
        }
        while bytes > WINDOW && first + 1 < order.len() {
            bytes -= bodies[order[first]].len();
            for stretch in &shared.of[order[first]] {
                present[*stretch] -= 1;
                if present[*stretch] == 0 {
                    shared.functions[*stretch].iter().for_each(|other| windowed[*other] -= shared.weights[*stretch]);
                }
            }
            first += 1;
        }
        let worth = |at: &usize| (windowed[*at] + close[*at]) / lengths[*at];
        // The first of those that are worth the same.
        next = (0..bodies.len()).filter(|at| left[*at]).rev().max_by(|a, b| worth(a).total_cmp(&worth(b)));
    }
    order
}

/// Writes a module again.
struct Writing<'o> {
    ordered: &'o Ordered<'o>,
    names: &'o HashMap<String, String>,
}

impl Writing<'_> {
    fn name<'n>(&'n self, name: &'n str) -> &'n str {
        self.names.get(name).map_or(name, String::as_str)
    }
}

/// Why a module could not be written again.
type Fault = reencode::Error<anyhow::Error>;

impl Reencode for Writing<'_> {
    type Error = anyhow::Error;

    fn function_index(&mut self, function: u32) -> Result<u32, Fault> {
        let number = self.ordered.numbers.get(function as usize).copied();
        number.ok_or_else(|| Fault::UserError(anyhow!("there is no function {function}")))
    }

    fn parse_import_section(
        &mut self,
        imports: &mut wasm_encoder::ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Fault> {
        let all = section.into_imports().collect::<wasmparser::Result<Vec<Import<'_>>>>()?;
        for old in &self.ordered.imports {
            let Import { module, name, ty } = all[*old];
            let kind = self.entity_type(ty)?;
            imports.import(module, if module == FIRST { self.name(name) } else { name }, kind);
        }
        Ok(())
    }

    fn parse_export_section(
        &mut self,
        exports: &mut wasm_encoder::ExportSection,
        _: ExportSectionReader<'_>,
    ) -> Result<(), Fault> {
        let mut all = BTreeMap::new();
        for export in &self.ordered.exports {
            let number = self.external_index(export.kind, export.index)?;
            all.insert((export.kind as u8, number, self.name(export.name).to_owned()), export.kind);
        }
        for ((_, number, name), kind) in all {
            let kind = self.export_kind(kind)?;
            exports.export(&name, kind, number);
        }
        Ok(())
    }

    fn parse_function_section(
        &mut self,
        functions: &mut wasm_encoder::FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Fault> {
        let types = section.into_iter().collect::<wasmparser::Result<Vec<u32>>>()?;
        for old in &self.ordered.own {
            functions.function(self.type_index(types[*old])?);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut wasm_encoder::CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Fault> {
        let bodies = section.into_iter().collect::<wasmparser::Result<Vec<_>>>()?;
        for old in &self.ordered.own {
            self.parse_function_body(code, bodies[*old].clone())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;
    use wasm_encoder::{
        CodeSection, ConstExpr, ElementSection, Elements, EntityType, ExportKind, ExportSection, Function,
        FunctionSection, ImportSection, Instruction, Module, RefType, StartSection, TableSection, TableType,
        TypeSection, ValType,
    };
    use wasmparser::{ElementItems, ExportSectionReader, Operator};

    /// How many functions the sample has of its own; by number, the function `n` calls the next two and the import.
    const OWN: u32 = 7;

    /// A function's mark: functions of one parity are alike, those of the other not.
    fn mark(own: u32) -> i64 {
        if own.is_multiple_of(2) { 0x1234_5678_9abc_0000 + i64::from(own) } else { -0x5aa5_1111_0000 - i64::from(own) }
    }

    /// A module with an import, functions of two types, a table, an export of each and a start.
    fn sample() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        types.ty().function([], [ValType::I64]);
        let mut imports = ImportSection::new();
        imports.import("e", "i", EntityType::Function(0));
        let (mut functions, mut code, mut exports) = (FunctionSection::new(), CodeSection::new(), ExportSection::new());
        for own in 0..OWN {
            functions.function(own % 2);
            let mut body = Function::new([(own, ValType::I32)]);
            body.instruction(&Instruction::I64Const(mark(own)));
            if own.is_multiple_of(2) {
                body.instruction(&Instruction::Drop);
            }
            for called in [0, 1 + (own + 1) % OWN, 1 + (own + 2) % OWN] {
                body.instruction(&Instruction::Call(called));
                if called % 2 == 0 && called > 0 {
                    body.instruction(&Instruction::Drop);
                }
            }
            body.instruction(&Instruction::End);
            code.function(&body);
            exports.export(&format!("f{own}"), ExportKind::Func, own + 1);
        }
        let mut tables = TableSection::new();
        let (minimum, maximum) = (9, Some(9));
        let element_type = RefType::FUNCREF;
        tables.table(TableType { element_type, table64: false, minimum, maximum, shared: false });
        let mut elements = ElementSection::new();
        let placed: Vec<u32> = (0..=OWN).rev().collect();
        elements.active(None, &ConstExpr::i32_const(1), Elements::Functions(placed.into()));
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&tables).section(&exports);
        module.section(&StartSection { function_index: 3 }).section(&elements).section(&code);
        module.finish()
    }

    /// What a module says, with each of its functions named by its mark: names of exports, the table, the start, and
    /// by function its type, its locals and what it calls.
    #[derive(Debug, Default, PartialEq)]
    struct Said {
        exports: BTreeMap<String, i64>,
        table: Vec<i64>,
        start: i64,
        functions: BTreeMap<i64, (u32, u32, Vec<i64>)>,
    }

    fn said(module: &[u8]) -> Result<Said> {
        let mut marks = vec![0];
        for payload in Parser::new(0).parse_all(module) {
            let Payload::CodeSectionEntry(body) = payload? else { continue };
            let Operator::I64Const { value } = body.get_operators_reader()?.read()? else { panic!("no mark") };
            marks.push(value);
        }
        let mut said = Said::default();
        let (mut types, mut own) = (Vec::new(), 0);
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::FunctionSection(section) => types = section.into_iter().collect::<wasmparser::Result<_>>()?,
                Payload::ExportSection(section) => {
                    let section: ExportSectionReader<'_> = section;
                    for export in section {
                        let export = export?;
                        said.exports.insert(export.name.to_owned(), marks[export.index as usize]);
                    }
                }
                Payload::StartSection { func, .. } => said.start = marks[func as usize],
                Payload::ElementSection(section) => {
                    for element in section {
                        let ElementItems::Functions(placed) = element?.items else { panic!("no functions") };
                        for function in placed {
                            said.table.push(marks[function? as usize]);
                        }
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    let mut called = Vec::new();
                    for operator in body.get_operators_reader()? {
                        if let Operator::Call { function_index } = operator? {
                            called.push(marks[function_index as usize]);
                        }
                    }
                    let mut locals = 0;
                    for local in body.get_locals_reader()? {
                        locals += local?.0;
                    }
                    said.functions.insert(marks[1 + own], (types[own], locals, called));
                    own += 1;
                }
                _ => {}
            }
        }
        Ok(said)
    }

    /// The sample's own functions in this order.
    fn ordered<'m>(module: &'m [u8], own: &[usize]) -> Result<Ordered<'m>> {
        let exports = Ordered::of(module)?.exports;
        let imports = [Import { module: "e", name: "i", ty: TypeRef::Func(0) }];
        Ordered::with(module, vec![0], own.to_vec(), exports, &imports)
    }

    #[test]
    fn a_module_in_another_order_calls_the_same() -> Result<()> {
        let module = sample();
        let before = said(&module)?;
        assert_eq!((before.functions.len(), before.start), (7, mark(2)));
        for order in [[6, 5, 4, 3, 2, 1, 0], [3, 0, 6, 1, 5, 2, 4]] {
            let written = ordered(&module, &order)?.written(&HashMap::new(), WasmFeatures::WASM1)?;
            assert_ne!(written, module);
            assert_eq!(said(&written)?, before);
        }
        let packed = Ordered::of(&module)?;
        assert_eq!(packed.own.len(), 7);
        assert_eq!(said(&packed.written(&HashMap::new(), WasmFeatures::WASM1)?)?, before);
        Ok(())
    }

    #[test]
    fn an_order_that_leaves_a_function_out_is_refused() {
        let module = sample();
        assert!(ordered(&module, &[0, 1, 2, 3, 4, 5, 5]).is_err());
        assert!(ordered(&module, &[0, 1, 2, 3, 4, 5, 7]).is_err());
    }

    #[test]
    fn what_the_files_share_has_short_names_in_both() -> Result<()> {
        let module = sample();
        let first = ordered(&module, &[6, 5, 4, 3, 2, 1, 0])?;
        let names = first.short_names(&["f0".to_owned()].into())?;
        assert_eq!(names.len(), 6);
        assert_eq!(names["f6"], "\0\u{1}");
        let written = first.written(&names, WasmFeatures::WASM1)?;
        assert_eq!(
            Ordered::of(&written)?.exports.iter().map(|export| export.index).collect::<Vec<_>>(),
            [1, 2, 3, 4, 5, 6, 7]
        );
        assert_eq!(said(&written)?.exports[&names["f6"]], mark(6));
        assert_eq!(said(&written)?.exports["f0"], mark(0));
        // The late file: it calls the second of what it imports.
        let (mut imports, mut types, mut functions) =
            (ImportSection::new(), TypeSection::new(), FunctionSection::new());
        types.ty().function([], []);
        types.ty().function([], [ValType::I64]);
        imports.import(FIRST, "f1", EntityType::Function(1)).import(FIRST, "f2", EntityType::Function(0));
        functions.function(0);
        let (mut code, mut body) = (CodeSection::new(), Function::new([]));
        body.instruction(&Instruction::Call(1)).instruction(&Instruction::Call(0)).instruction(&Instruction::Drop);
        body.instruction(&Instruction::End);
        code.function(&body);
        let mut late = Module::new();
        late.section(&types).section(&imports).section(&functions).section(&code);
        let late = late.finish();
        let late = crate::module::Module::read(&Ordered::of(&late)?.written(&names, WasmFeatures::WASM1)?)?;
        let imported: Vec<String> = late.imports()?.into_iter().map(|import| import.name).collect();
        assert_eq!(imported, [names["f2"].clone(), names["f1"].clone()]);
        Ok(())
    }

    #[test]
    fn imports_that_are_called_most_stand_first_and_types_together() {
        let ty = |kind| TypeRef::Func(kind);
        let imports: Vec<Import<'_>> = (0..300).map(|at| Import { module: FIRST, name: "x", ty: ty(at % 2) }).collect();
        let order = imported(&imports, &(0..300).map(|at| (at, at as usize)).collect());
        assert!(order[..SHORT].iter().all(|at| *at >= 300 - SHORT));
        assert!(order[..64].iter().chain(&order[SHORT..SHORT + 86]).all(|at| at % 2 == 0));
        let others = [Import { module: "e", name: "i", ty: ty(1) }, Import { module: "e", name: "j", ty: ty(0) }];
        assert_eq!(imported(&others, &[(1, 9)].into()), [0, 1]);
    }

    #[test]
    fn what_is_alike_stands_together_and_the_same_comes_out_each_time() {
        let bodies: Vec<Vec<u8>> = (0..40_u8)
            .map(|at| (0..200).map(|byte: u8| if at % 2 == 0 { byte } else { byte.wrapping_mul(91) ^ 0x35 }).collect())
            .collect();
        let bodies: Vec<&[u8]> = bodies.iter().map(Vec::as_slice).collect();
        let order = order(&bodies);
        assert!(order[..20].iter().all(|at| at % 2 == 0) && order[20..].iter().all(|at| at % 2 == 1), "{order:?}");
        assert_eq!(super::order(&bodies), order);
        assert_eq!(super::order(&[]), [0; 0]);
    }
}
