//! Everything the server knows at one moment. A snapshot of it costs a few counters, whatever its size.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use lsp_types::{Position, Uri};

use crate::client::Client;
use crate::facts::OpenText;
use crate::file::File;
use crate::folders::{is_text, place, read_file, root_of, roots, texts};
use crate::memory::Memory;
use crate::names::Name;
use crate::project::Project;
use crate::uri::DocumentId;

/// The projects, and where each document is in them.
#[derive(Clone, Debug, Default)]
pub(crate) struct World {
    projects: Vec<Arc<Project>>,
    places: Arc<HashMap<DocumentId, (usize, usize)>>,
}

/// What a request is answered from: the world as it is when the request comes.
#[derive(Clone)]
pub(crate) struct Snapshot {
    pub(crate) world: Arc<World>,
    pub(crate) client: Arc<Client>,
    pub(crate) memory: Arc<Memory>,
}

/// A document, and the project that it is in.
#[derive(Clone, Copy)]
pub(crate) struct Found<'w> {
    pub(crate) project: &'w Arc<Project>,
    pub(crate) file: &'w Arc<File>,
}

impl Snapshot {
    /// The document of a URI, if it is known.
    pub(crate) fn find(&self, uri: &Uri) -> Option<Found<'_>> {
        self.world.find(&DocumentId::of(uri))
    }

    /// A document and the byte of a position in it.
    pub(crate) fn find_at(&self, uri: &Uri, position: Position) -> Option<(Found<'_>, usize)> {
        let found = self.find(uri)?;
        Some((found, found.file.offset(position, self.client.encoding)))
    }

    /// The name at a position.
    pub(crate) fn name_at(&self, uri: &Uri, position: Position) -> Option<(Found<'_>, Name<'_>)> {
        let (found, offset) = self.find_at(uri, position)?;
        Some((found, found.file.name_at(offset)?))
    }

    /// A range in a file, as the client counts.
    pub(crate) fn range(&self, file: &File, span: std::ops::Range<usize>) -> lsp_types::Range {
        file.range(span, self.client.encoding)
    }

    /// A text of the server's.
    pub(crate) fn say(&self, id: &str, args: &[(&str, &str)]) -> String {
        self.client.words.say(id, args)
    }
}

impl World {
    pub(crate) fn find(&self, id: &DocumentId) -> Option<Found<'_>> {
        let (project, file) = *self.places.get(id)?;
        let project = self.projects.get(project)?;
        Some(Found {
            project,
            file: project.get(file)?,
        })
    }

    pub(crate) fn projects(&self) -> impl Iterator<Item = &Arc<Project>> {
        self.projects.iter().filter(|project| !project.is_empty())
    }

    /// The documents that are open.
    pub(crate) fn open(&self) -> impl Iterator<Item = Found<'_>> {
        let all = self
            .projects()
            .flat_map(|project| project.files().map(move |file| Found { project, file }));
        all.filter(|found| found.file.version.is_some())
    }

    /// Reads the projects of a workspace's folder.
    pub(crate) fn add_folder(&mut self, folder: &Path, open: OpenText<'_>) {
        for root in roots(folder) {
            self.add_project(&root, open);
        }
    }

    /// Reads a project, unless it is known. `open` is what the editor has.
    fn add_project(&mut self, root: &Path, open: OpenText<'_>) -> usize {
        let known = self
            .projects
            .iter()
            .position(|project| project.root.as_deref() == Some(root));
        known.unwrap_or_else(|| {
            let project = Project::read(root, open);
            let index = self.projects.len();
            let places = Arc::make_mut(&mut self.places);
            for (number, file) in project.numbered() {
                places.insert(file.id.clone(), (index, number));
            }
            self.projects.push(Arc::new(project));
            index
        })
    }

    /// Takes a text that the editor has, or, without a version, that is on disk, in the place of what was known.
    pub(crate) fn put(
        &mut self,
        id: DocumentId,
        uri: Uri,
        bytes: &[u8],
        version: Option<i32>,
        open: OpenText<'_>,
    ) {
        let (project, number) = match self.places.get(&id) {
            Some(&(project, number)) => (project, Some(number)),
            None => match id.path().and_then(root_of).map(Path::to_path_buf) {
                Some(root) => {
                    let project = self.add_project(&root, open);
                    (project, self.places.get(&id).map(|&(_, number)| number))
                }
                None => (self.project_of_one(), None),
            },
        };
        let Some(arc) = self.projects.get_mut(project) else {
            return;
        };
        let place = match (&arc.root, &id) {
            (Some(root), DocumentId::File(path)) => place(root, path),
            (None, DocumentId::File(path)) => place(path.parent().unwrap_or(path), path),
            (_, DocumentId::Other(uri)) => (None, uri.clone()),
        };
        let file = Arc::new(File::new(id.clone(), uri, place, bytes, version));
        let known = Arc::make_mut(arc);
        let number = number.unwrap_or_else(|| known.next_number());
        known.put_at(number, file);
        if self.places.get(&id) != Some(&(project, number)) {
            Arc::make_mut(&mut self.places).insert(id, (project, number));
        }
    }

    fn project_of_one(&mut self) -> usize {
        let free = self
            .projects
            .iter()
            .position(|project| project.root.is_none() && project.is_empty());
        free.unwrap_or_else(|| {
            self.projects.push(Arc::new(Project::default()));
            self.projects.len() - 1
        })
    }

    /// Takes what is on disk for a document that is not open (any more). Says whether anything changed.
    pub(crate) fn read_from_disk(&mut self, id: DocumentId, open: OpenText<'_>) -> bool {
        let known = self.find(&id).map(|found| Arc::clone(found.file));
        let bytes = id
            .path()
            .filter(|path| is_text(path) && root_of(path).is_some())
            .and_then(read_file);
        match (bytes, known) {
            (Some(bytes), Some(known))
                if known.version.is_none() && known.text().as_str().as_bytes() == bytes =>
            {
                false
            }
            (Some(bytes), _) => {
                let uri = id.uri();
                uri.is_some_and(|uri| {
                    self.put(id, uri, &bytes, None, open);
                    true
                })
            }
            (None, Some(_)) => {
                if let Some((project, number)) = Arc::make_mut(&mut self.places).remove(&id)
                    && let Some(project) = self.projects.get_mut(project)
                {
                    Arc::make_mut(project).remove(number);
                }
                true
            }
            (None, None) => false,
        }
    }

    /// What lies in a folder that has changed: the texts that are known there, and those on disk.
    pub(crate) fn below(&self, folder: &Path) -> Vec<DocumentId> {
        let known = self
            .places
            .keys()
            .filter(|id| id.path().is_some_and(|path| path.starts_with(folder)));
        let mut all: Vec<DocumentId> = known.cloned().collect();
        for project in &self.projects {
            let within = |root: &PathBuf| root.starts_with(folder) || folder.starts_with(root);
            if let Some(root) = project.root.as_ref().filter(|root| within(root)) {
                let listed = texts(root)
                    .into_iter()
                    .filter(|path| path.starts_with(folder));
                all.extend(listed.map(|path| DocumentId::of_path(&path)));
            }
        }
        all.sort();
        all.dedup();
        all
    }

    /// Reads again what stands beside the texts of the projects that a path may belong to.
    pub(crate) fn refresh_facts(&mut self, path: &Path, open: OpenText<'_>) {
        for project in &mut self.projects {
            let near = project.root.as_deref().and_then(Path::parent);
            if near.is_some_and(|near| path.starts_with(near)) {
                Arc::make_mut(project).refresh_facts(open);
            }
        }
    }
}
