//! The texts of all sources into one store.
//!
//! A locale for which only the program has texts stays as it is. For all others the sources are read, merged field by
//! field and proved again, the baked ones from the copy of their source that rust-embed holds: a term that an operator
//! replaces shows in each text of ours that refers to it.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{BuildHasher, Hasher, RandomState};

use retcodes_build::{Compiler, TextSchema};
use retcodes_core::pattern::{Pattern, Pool};
use retcodes_core::{Codes, Scheme, Tables, codes_file};
use retcodes_ftl::{Document, Limits, Resolution, resolve};
use unic_langid::LanguageIdentifier;

use super::diagnostic::Diagnostic;
use super::source::{CodesSource, Source, SourcesOf};
use crate::arguments::Args;
use crate::baked::{Baked, Review};
use crate::format::bidi::Isolation;
use crate::pattern::PatternFormatter;
use crate::store::Entry;

/// One source of texts of a catalogue.
pub(crate) enum Layer {
    /// Tables in the program, and their sources if there is a copy of them.
    Baked(&'static Baked, Option<SourcesOf>),
    /// A folder in the program, and the codes file in it.
    Embed(SourcesOf, Option<CodesSource>),
    /// What was read, with what is wrong with the places that it was read from.
    Read {
        sources: Vec<Source>,
        codes: Option<CodesSource>,
        diagnostics: Vec<Diagnostic>,
    },
}

/// What a store is made of.
pub(crate) struct Merged {
    pub(crate) codes: Codes,
    /// In the order of their tags.
    pub(crate) entries: Vec<Entry>,
    pub(crate) texts: ReadTexts,
}

/// What a catalogue keeps of what was read, beside its texts.
#[derive(Debug, Default)]
pub(crate) struct ReadTexts {
    /// What is wrong with the texts and the places that they were looked for in.
    pub(crate) diagnostics: Vec<Diagnostic>,
    #[cfg_attr(not(feature = "fluent"), allow(dead_code))]
    pub(crate) sources: LocaleSources,
}

/// Where the sources of each locale are.
#[derive(Debug, Default)]
#[cfg_attr(not(feature = "fluent"), allow(dead_code))]
pub(crate) enum LocaleSources {
    /// All are this crate's own.
    #[default]
    Embedded,
    /// All are of tables in the program, whose sources may be there.
    Baked(&'static Baked, Option<SourcesOf>),
    /// Those of each locale, highest priority first, and how they are named.
    /// Those of the baked layer answer for the locales that are not merged.
    Merged(
        BTreeMap<String, Vec<Source>>,
        Box<Scheme>,
        Option<SourcesOf>,
    ),
}

/// A locale needs to be merged, and the sources of its baked texts are not there.
pub(crate) struct LacksSources(pub(crate) String);

/// The sources of one locale as they were read.
struct LocaleDocuments {
    tag: String,
    locale: LanguageIdentifier,
    sources: Vec<Source>,
    documents: Vec<Document>,
    resolution: Resolution,
}

/// Merges layers, highest priority first.
pub(crate) fn merge(
    layers: Vec<Layer>,
    scheme: &Scheme,
    isolation: Isolation,
    reviewed_only: bool,
) -> Result<Merged, LacksSources> {
    let base = base(&layers);
    let locales = read(&layers, base, scheme, reviewed_only)?;
    // Whoever writes an overlay can't know where codes lie, so they can't choose many that lie in one place.
    let seed = RandomState::new().build_hasher().finish();
    let codes = base.map_or_else(Codes::default, |baked| baked.codes.clone());
    let codes = Codes {
        index: codes.index.reseeded(seed),
        ..codes
    };
    let mut diagnostics = Vec::new();
    let mut compiler = Compiler::new(scheme, codes);
    add_codes(&mut compiler, &layers, &locales, &mut diagnostics);

    let mut entries: BTreeMap<String, Entry> = BTreeMap::new();
    if let Some(baked) = base {
        let places = 0..baked.tables.locales.len();
        let kept =
            places.filter(|place| !reviewed_only || baked.review(*place) == Review::Reviewed);
        entries.extend(kept.map(|place| {
            (
                baked.tables.tag(place).to_owned(),
                Entry::Baked(&baked.tables, place),
            )
        }));
    }
    let mut kept = BTreeMap::new();
    for read in locales {
        for ((source, document), found) in read
            .sources
            .iter()
            .zip(&read.documents)
            .zip(&read.resolution.diagnostics)
        {
            diagnostics.extend(
                found
                    .iter()
                    .map(|one| Diagnostic::of_document(source, document, one)),
            );
        }
        let mut tables = Tables::default();
        let formatter = OnceCell::new();
        let fold = |pool: &Pool, pattern: Pattern| {
            let formatter =
                formatter.get_or_init(|| PatternFormatter::new(&read.locale, isolation));
            formatter.format(pool, pattern, &Args::new()).ok()
        };
        compiler.add_locale(&mut tables, &read.tag, &read.resolution, &fold);
        entries.insert(read.tag.clone(), Entry::Owned(Box::new(tables)));
        if cfg!(feature = "fluent") {
            kept.insert(read.tag, read.sources);
        }
    }
    let mut of_base = None;
    for layer in layers {
        match layer {
            Layer::Read {
                diagnostics: of_places,
                ..
            } => diagnostics.extend(of_places),
            Layer::Baked(_, sources) => of_base = sources,
            Layer::Embed(..) => {}
        }
    }
    diagnostics.sort_by(|a, b| {
        (a.source(), a.line(), a.column()).cmp(&(b.source(), b.line(), b.column()))
    });
    Ok(Merged {
        codes: compiler.into_codes(),
        entries: entries.into_values().collect(),
        texts: ReadTexts {
            diagnostics,
            sources: LocaleSources::Merged(kept, Box::new(scheme.clone()), of_base),
        },
    })
}

/// The tables that can stay as they are: those of the only baked layer.
fn base(layers: &[Layer]) -> Option<&'static Baked> {
    let mut baked = layers.iter().filter_map(|layer| match layer {
        Layer::Baked(baked, _) => Some(*baked),
        Layer::Embed(..) | Layer::Read { .. } => None,
    });
    match (baked.next(), baked.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    }
}

/// The documents of all locales but those that only the base has.
fn read(
    layers: &[Layer],
    base: Option<&'static Baked>,
    scheme: &Scheme,
    reviewed_only: bool,
) -> Result<Vec<LocaleDocuments>, LacksSources> {
    /// A source, opened or not.
    enum Found<'l> {
        Closed(
            SourcesOf,
            LanguageIdentifier,
            std::borrow::Cow<'static, str>,
        ),
        Open(&'l Source),
        Missing,
    }
    let mut found: BTreeMap<String, Vec<Found<'_>>> = BTreeMap::new();
    let mut touched: BTreeSet<String> = BTreeSet::new();
    for layer in layers {
        let (sources, is_base) = match layer {
            Layer::Baked(_, sources) => (*sources, base.is_some()),
            Layer::Embed(sources, _) => (Some(*sources), false),
            Layer::Read { .. } => (None, false),
        };
        let is_left_out = |tag: &str| match layer {
            Layer::Baked(baked, _) => reviewed_only && baked.review_of(tag) == Some(Review::Draft),
            Layer::Embed(..) | Layer::Read { .. } => false,
        };
        for (locale, path) in sources
            .into_iter()
            .flat_map(|sources| sources.files(scheme))
        {
            let tag = locale.to_string();
            if is_left_out(&tag) {
                continue;
            }
            if !is_base {
                touched.insert(tag.clone());
            }
            if let Some(sources) = sources {
                found
                    .entry(tag)
                    .or_default()
                    .push(Found::Closed(sources, locale, path));
            }
        }
        match layer {
            Layer::Baked(baked, None) => {
                let tags = (0..baked.tables.locales.len()).map(|place| baked.tables.tag(place));
                for tag in tags.filter(|tag| !is_left_out(tag)) {
                    found
                        .entry(tag.to_owned())
                        .or_default()
                        .push(Found::Missing);
                }
            }
            Layer::Baked(_, Some(_)) | Layer::Embed(..) => {}
            Layer::Read { sources, .. } => {
                for source in sources {
                    let tag = source.locale.to_string();
                    touched.insert(tag.clone());
                    found.entry(tag).or_default().push(Found::Open(source));
                }
            }
        }
    }
    let schema = TextSchema(scheme);
    let mut locales = Vec::with_capacity(touched.len());
    for (tag, found) in found
        .into_iter()
        .filter(|(tag, _)| base.is_none() || touched.contains(tag))
    {
        let mut sources = Vec::with_capacity(found.len());
        for one in found {
            match one {
                Found::Open(source) => sources.push(source.clone()),
                Found::Closed(of, locale, path) => sources.extend(of.open(&locale, &path)),
                Found::Missing => return Err(LacksSources(tag)),
            }
        }
        let Some(locale) = sources.first().map(|source| source.locale.clone()) else {
            continue;
        };
        let documents: Vec<Document> = sources
            .iter()
            .map(|source| Document::read(&source.bytes, &Limits::DEFAULT))
            .collect();
        let of_locale: Vec<&Document> = documents.iter().collect();
        let resolution = resolve(&of_locale, &schema, &Limits::DEFAULT);
        locales.push(LocaleDocuments {
            tag,
            locale,
            sources,
            documents,
            resolution,
        });
    }
    Ok(locales)
}

/// Takes the codes files of all layers, the lowest first: each row replaces what the code meant before.
fn add_codes(
    compiler: &mut Compiler<'_>,
    layers: &[Layer],
    locales: &[LocaleDocuments],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let baked = |id: &str| compiler_has(compiler.codes(), id);
    let read = locales
        .iter()
        .flat_map(|locale| &locale.resolution.messages);
    let read: BTreeSet<&str> = read
        .filter(|message| message.value.is_some())
        .map(|message| &*message.id)
        .collect();
    let files: Vec<&CodesSource> = layers
        .iter()
        .rev()
        .filter_map(|layer| match layer {
            Layer::Read { codes, .. } | Layer::Embed(_, codes) => codes.as_ref(),
            Layer::Baked(..) => None,
        })
        .collect();
    let mut known: BTreeSet<String> = BTreeSet::new();
    let mut parsed = Vec::new();
    for file in &files {
        match std::str::from_utf8(&file.bytes) {
            Ok(text) => parsed.push((*file, codes_file::read(text))),
            Err(_) => diagnostics.push(Diagnostic::of_codes(
                &file.name,
                &codes_file::CodesError::at(
                    1,
                    1,
                    "the file is not UTF-8: save it as UTF-8".to_owned(),
                ),
            )),
        }
    }
    for (_, (rows, _)) in &parsed {
        let payers = rows.iter().map(|row| row.meaning.payer());
        known.extend(
            payers
                .filter(|payer| read.contains(payer) || baked(payer))
                .map(str::to_owned),
        );
    }
    for (file, (rows, errors)) in parsed {
        let wrong = compiler.add_rows(&rows, &|payer| known.contains(payer));
        diagnostics.extend(
            errors
                .iter()
                .chain(&wrong)
                .map(|error| Diagnostic::of_codes(&file.name, error)),
        );
    }
}

/// Whether a message without a code has a slot.
fn compiler_has(codes: &Codes, id: &str) -> bool {
    (0..codes.index.len() as u32).any(|slot| codes.index.name(slot) == id)
}
