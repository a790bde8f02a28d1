//! The main loop: it owns what the server knows, takes messages in the order in which they come, and hands snapshots out.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crossbeam_channel::{Receiver, Sender, select, unbounded};
use lsp_server::{
    Connection, ErrorCode, Message, Notification, Request, RequestId, Response, ResponseError,
};
use lsp_types::notification::{
    Cancel, DidChangeTextDocument, DidChangeWatchedFiles, DidChangeWorkspaceFolders,
    DidCloseTextDocument, DidOpenTextDocument, DidSaveTextDocument, Exit, Initialized,
    Notification as _, PublishDiagnostics,
};
use lsp_types::request::{
    ApplyWorkspaceEdit, CodeLensRefresh, ExecuteCommand, Initialize, InlayHintRefreshRequest,
    RegisterCapability, Request as _, Shutdown, WorkspaceDiagnosticRefresh,
};
use lsp_types::{
    ApplyWorkspaceEditParams, CancelParams, DidChangeTextDocumentParams,
    DidChangeWatchedFilesParams, DidChangeWorkspaceFoldersParams, DidCloseTextDocumentParams,
    DidOpenTextDocumentParams, DidSaveTextDocumentParams, ExecuteCommandParams, InitializeParams,
    NumberOrString, PublishDiagnosticsParams, Uri,
};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::buffer::Buffer;
use crate::capabilities;
use crate::client::Client;
use crate::facts::STATE_FILE;
use crate::failure::Failure;
use crate::features::{actions, diagnostics};
use crate::folders::is_text;
use crate::memory::Memory;
use crate::pool::Pool;
use crate::routes::{Handler, Place, route};
use crate::uri::DocumentId;
use crate::world::{Snapshot, World};

/// Serves one client until it says `exit` or is gone. Gives whether it said `shutdown` before: the protocol's exit code
/// is 0 then, else 1. `language` is the tag of the language it speaks to a client that names none; empty, English.
///
/// ```
/// use lsp_server::{Connection, Message, Notification};
///
/// let (server, client) = Connection::memory();
/// client.sender.send(Message::Notification(Notification::new("exit".to_owned(), ())))?;
/// assert!(!retcodes_lsp::serve(&server, ""));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn serve(connection: &Connection, language: &str) -> bool {
    let (sender, done) = unbounded();
    let mut server = Server {
        outgoing: connection.sender.clone(),
        phase: Phase::New,
        client: Arc::new(Client::new(
            &InitializeParams::default(),
            &Value::Null,
            language,
        )),
        language: language.to_owned(),
        world: Arc::new(World::default()),
        memory: Arc::new(Memory::default()),
        buffers: HashMap::new(),
        pending: HashMap::new(),
        asked: HashMap::new(),
        last_id: 0,
        refresh: HashMap::new(),
        publishing: Publishing::Idle,
        published: Vec::new(),
        pool: Pool::new(2),
        sender,
    };
    server.run(&connection.receiver, &done)
}

/// Where the talk with the client is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    New,
    Running,
    ShutDown,
}

/// Whether findings are being sent, and whether they are old by then.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Publishing {
    Idle,
    Running,
    Outdated,
}

/// What a thread of the pool has done.
enum Done {
    Answer(RequestId, Result<Value, Failure>),
    Published(Vec<PublishDiagnosticsParams>),
}

struct Server {
    outgoing: Sender<Message>,
    phase: Phase,
    client: Arc<Client>,
    /// What to speak to a client that names no language.
    language: String,
    world: Arc<World>,
    memory: Arc<Memory>,
    /// What is open in the editor, texts and what stands beside them.
    buffers: HashMap<DocumentId, Buffer>,
    /// The client's requests that are not answered yet, and whether it still wants the answer.
    pending: HashMap<RequestId, Arc<AtomicBool>>,
    /// Our requests that the client has not answered yet, by method.
    asked: HashMap<RequestId, &'static str>,
    last_id: i32,
    /// The refreshes that the client has not answered yet, and whether another is due then.
    refresh: HashMap<&'static str, bool>,
    publishing: Publishing,
    /// The documents that the client shows findings of.
    published: Vec<Uri>,
    pool: Pool,
    sender: Sender<Done>,
}

impl Server {
    fn run(&mut self, incoming: &Receiver<Message>, done: &Receiver<Done>) -> bool {
        loop {
            select! {
                recv(incoming) -> message => match message {
                    Ok(Message::Notification(one)) if one.method == Exit::METHOD => break,
                    Ok(Message::Notification(one)) => self.notification(one),
                    Ok(Message::Request(request)) => self.request(request),
                    Ok(Message::Response(response)) => self.response(&response.id),
                    Err(_) => break,
                },
                recv(done) -> done => match done {
                    Ok(Done::Answer(id, result)) => self.answer(&id, result),
                    Ok(Done::Published(all)) => self.published(all),
                    Err(_) => break,
                },
            }
        }
        self.pending
            .values()
            .for_each(|cancelled| cancelled.store(true, Ordering::Relaxed));
        self.phase == Phase::ShutDown
    }

    fn snapshot(&self) -> Snapshot {
        Snapshot {
            world: Arc::clone(&self.world),
            client: Arc::clone(&self.client),
            memory: Arc::clone(&self.memory),
        }
    }

    fn send(&self, message: impl Into<Message>) {
        // A client that is gone is noticed where its messages are read.
        let _ = self.outgoing.send(message.into());
    }

    // -----------------------------------------------------------------------------------------------------------------
    // Requests

    fn request(&mut self, request: Request) {
        let Request { id, method, params } = request;
        let fail = |code, words: &str| Err(Failure::new(code, words));
        let result = match (self.phase, method.as_str()) {
            (Phase::New, Initialize::METHOD) => self.initialize(&params),
            (Phase::New, _) => fail(ErrorCode::ServerNotInitialized, "initialize comes first"),
            (_, Initialize::METHOD) => fail(ErrorCode::InvalidRequest, "initialize comes once"),
            (Phase::ShutDown, _) => fail(ErrorCode::InvalidRequest, "the server is shut down"),
            (_, Shutdown::METHOD) => {
                self.phase = Phase::ShutDown;
                Ok(Value::Null)
            }
            (_, ExecuteCommand::METHOD) => self.execute(params),
            (_, method) => match route(method) {
                None => fail(ErrorCode::MethodNotFound, method),
                Some((Place::Here, handler)) => guarded(handler, &self.snapshot(), params),
                Some((Place::Pool, handler)) => return self.in_pool(id, handler, params),
            },
        };
        self.respond(id, result);
    }

    fn in_pool(&mut self, id: RequestId, handler: Handler, params: Value) {
        let cancelled = Arc::new(AtomicBool::new(false));
        self.pending.insert(id.clone(), Arc::clone(&cancelled));
        let (snapshot, done) = (self.snapshot(), self.sender.clone());
        self.pool.run(move || {
            if !cancelled.load(Ordering::Relaxed) {
                let result = guarded(handler, &snapshot, params);
                // Before the answer, so that the main loop changes the world without copying it.
                drop(snapshot);
                let _ = done.send(Done::Answer(id, result));
            }
        });
    }

    /// Answers a request that the client has not cancelled.
    fn answer(&mut self, id: &RequestId, result: Result<Value, Failure>) {
        if self.pending.remove(id).is_some() {
            self.respond(id.clone(), result);
        }
    }

    fn respond(&self, id: RequestId, result: Result<Value, Failure>) {
        let response_result = result.map_err(|failure| ResponseError {
            code: failure.code as i32,
            message: failure.message,
            data: None,
        });
        self.send(Response {
            id,
            response_result,
        });
    }

    fn cancel(&mut self, params: &CancelParams) {
        let id = match &params.id {
            NumberOrString::Number(id) => RequestId::from(*id),
            NumberOrString::String(id) => RequestId::from(id.clone()),
        };
        if let Some(cancelled) = self.pending.remove(&id) {
            cancelled.store(true, Ordering::Relaxed);
            self.respond(
                id,
                Err(Failure::new(ErrorCode::RequestCanceled, "cancelled")),
            );
        }
    }

    fn initialize(&mut self, params: &Value) -> Result<Value, Failure> {
        let agreed: InitializeParams = parsed(params.clone())?;
        self.client = Arc::new(Client::new(&agreed, params, &self.language));
        self.phase = Phase::Running;
        let result = capabilities::offered(&self.client);
        serde_json::to_value(result)
            .map_err(|error| Failure::new(ErrorCode::InternalError, error.to_string()))
    }

    /// Carries out a command of a lens or an action: the client is asked to make its edit.
    fn execute(&mut self, params: Value) -> Result<Value, Failure> {
        let params: ExecuteCommandParams = parsed(params)?;
        let edit = actions::command(&self.snapshot(), &params)?;
        if let Some((label, edit)) = edit {
            let label = Some(label);
            self.ask::<ApplyWorkspaceEdit>(&ApplyWorkspaceEditParams { label, edit });
        }
        Ok(Value::Null)
    }

    // -----------------------------------------------------------------------------------------------------------------
    // Our requests

    fn ask<R: lsp_types::request::Request>(&mut self, params: &R::Params) {
        self.last_id = self.last_id.wrapping_add(1);
        let id = RequestId::from(self.last_id);
        self.asked.insert(id.clone(), R::METHOD);
        self.send(Request::new(id, R::METHOD.to_owned(), params));
    }

    fn response(&mut self, id: &RequestId) {
        let Some(method) = self.asked.remove(id) else {
            return;
        };
        if self.refresh.remove(method) == Some(true) {
            match method {
                WorkspaceDiagnosticRefresh::METHOD => {
                    self.refresh::<WorkspaceDiagnosticRefresh>(true);
                }
                InlayHintRefreshRequest::METHOD => self.refresh::<InlayHintRefreshRequest>(true),
                _ => self.refresh::<CodeLensRefresh>(true),
            }
        }
    }

    /// Asks the client to ask again, unless it has not answered the last such request: then when it does.
    fn refresh<R: lsp_types::request::Request<Params = ()>>(&mut self, supported: bool) {
        if !supported {
            return;
        }
        match self.refresh.get_mut(R::METHOD) {
            Some(due) => *due = true,
            None => {
                self.refresh.insert(R::METHOD, false);
                self.ask::<R>(&());
            }
        }
    }

    /// Something has changed that other documents' answers depend on.
    fn others_changed(&mut self) {
        let can = self.client.refreshes;
        self.refresh::<WorkspaceDiagnosticRefresh>(can.diagnostics && self.client.pulls);
        self.refresh::<InlayHintRefreshRequest>(can.hints);
        self.refresh::<CodeLensRefresh>(can.lenses);
    }

    // -----------------------------------------------------------------------------------------------------------------
    // Notifications

    fn notification(&mut self, one: Notification) {
        if self.phase != Phase::Running {
            return;
        }
        let Notification { method, params } = one;
        match method.as_str() {
            Initialized::METHOD => self.initialized(),
            Cancel::METHOD => self.take::<Cancel>(params, Self::cancel),
            DidOpenTextDocument::METHOD => self.take::<DidOpenTextDocument>(params, Self::opened),
            DidChangeTextDocument::METHOD => {
                self.take::<DidChangeTextDocument>(params, Self::changed);
            }
            DidCloseTextDocument::METHOD => self.take::<DidCloseTextDocument>(params, Self::closed),
            DidSaveTextDocument::METHOD => self.take::<DidSaveTextDocument>(params, Self::saved),
            DidChangeWatchedFiles::METHOD => {
                self.take::<DidChangeWatchedFiles>(params, Self::files_changed);
            }
            DidChangeWorkspaceFolders::METHOD => {
                self.take::<DidChangeWorkspaceFolders>(params, Self::folders_changed);
            }
            _ => {}
        }
    }

    fn take<N: lsp_types::notification::Notification>(
        &mut self,
        params: Value,
        act: fn(&mut Self, &N::Params),
    ) {
        // What can't be read says nothing: the protocol has no answer to a notification.
        if let Ok(params) = parsed(params) {
            act(self, &params);
        }
    }

    fn initialized(&mut self) {
        let client = Arc::clone(&self.client);
        if client.watches {
            self.ask::<RegisterCapability>(&capabilities::watched_files());
        }
        for folder in &client.folders {
            self.add_folder(folder);
        }
        self.publish();
    }

    fn add_folder(&mut self, folder: &DocumentId) {
        if let Some(path) = folder.path() {
            let open = open_text(&self.buffers);
            Arc::make_mut(&mut self.world).add_folder(path, &open);
        }
    }

    fn opened(&mut self, params: &DidOpenTextDocumentParams) {
        let document = params.text_document.clone();
        let buffer = Buffer {
            uri: document.uri,
            version: document.version,
            text: document.text,
        };
        let id = DocumentId::of(&buffer.uri);
        self.buffers.insert(id.clone(), buffer);
        self.taken(&id);
    }

    fn changed(&mut self, params: &DidChangeTextDocumentParams) {
        let id = DocumentId::of(&params.text_document.uri);
        let Some(buffer) = self.buffers.get_mut(&id) else {
            return;
        };
        buffer.version = params.text_document.version;
        for change in &params.content_changes {
            buffer.apply(change, self.client.encoding);
        }
        self.taken(&id);
    }

    /// The editor has another text now.
    fn taken(&mut self, id: &DocumentId) {
        if let Some(buffer) = self.buffers.get(id) {
            let open = open_text(&self.buffers);
            let world = Arc::make_mut(&mut self.world);
            match id.path().filter(|path| is_beside(path)) {
                Some(path) => world.refresh_facts(path, &open),
                None => {
                    let version = Some(buffer.version);
                    world.put(
                        id.clone(),
                        buffer.uri.clone(),
                        buffer.text.as_bytes(),
                        version,
                        &open,
                    );
                }
            }
        }
        self.after(id);
    }

    /// Sends findings, and has the client ask again for other documents.
    fn after(&mut self, changed: &DocumentId) {
        let project = self
            .world
            .find(changed)
            .map(|found| Arc::as_ptr(found.project));
        let is_other = self.world.open().any(|found| {
            found.file.id != *changed
                && project.is_none_or(|project| Arc::as_ptr(found.project) == project)
        });
        if is_other {
            self.others_changed();
        }
        self.publish();
    }

    fn closed(&mut self, params: &DidCloseTextDocumentParams) {
        let id = DocumentId::of(&params.text_document.uri);
        if self.buffers.remove(&id).is_some() {
            self.reread(std::slice::from_ref(&id));
            self.after(&id);
        }
    }

    fn saved(&mut self, params: &DidSaveTextDocumentParams) {
        // Editors without watched files: whatever lies beside the text may have been saved from elsewhere.
        if !self.client.watches {
            let id = DocumentId::of(&params.text_document.uri);
            if let Some(folder) = id.path().and_then(Path::parent).and_then(Path::parent) {
                let below = self.world.below(folder);
                self.reread(&below);
                let open = open_text(&self.buffers);
                Arc::make_mut(&mut self.world).refresh_facts(folder, &open);
            }
            self.after(&id);
        }
    }

    fn files_changed(&mut self, params: &DidChangeWatchedFilesParams) {
        let mut changed: Vec<DocumentId> = Vec::new();
        for change in &params.changes {
            let id = DocumentId::of(&change.uri);
            let Some(path) = id.path() else {
                continue;
            };
            if is_text(path) {
                changed.push(id);
            } else if is_beside(path) {
                let open = open_text(&self.buffers);
                Arc::make_mut(&mut self.world).refresh_facts(path, &open);
            } else {
                // A folder that came, went or was renamed.
                changed.extend(self.world.below(path));
            }
        }
        self.reread(&changed);
        self.others_changed();
        self.publish();
    }

    fn folders_changed(&mut self, params: &DidChangeWorkspaceFoldersParams) {
        for folder in &params.event.added {
            self.add_folder(&DocumentId::of(&folder.uri));
        }
        self.others_changed();
        self.publish();
    }

    /// Reads documents from disk, but for those that are open.
    fn reread(&mut self, changed: &[DocumentId]) {
        let open = open_text(&self.buffers);
        for id in changed.iter().filter(|id| !self.buffers.contains_key(*id)) {
            let world = Arc::make_mut(&mut self.world);
            match id.path().filter(|path| is_beside(path)) {
                Some(path) => world.refresh_facts(path, &open),
                None => drop(world.read_from_disk(id.clone(), &open)),
            }
        }
    }

    // -----------------------------------------------------------------------------------------------------------------
    // Findings that are sent unasked

    /// Sends the findings of all open documents, once what is being sent is sent. A client that asks gets none.
    fn publish(&mut self) {
        if self.client.pulls {
            return;
        }
        if self.publishing != Publishing::Idle {
            self.publishing = Publishing::Outdated;
            return;
        }
        self.publishing = Publishing::Running;
        let (snapshot, done) = (self.snapshot(), self.sender.clone());
        self.pool.run(move || {
            let all = catch_unwind(AssertUnwindSafe(|| diagnostics::of_open(&snapshot)))
                .unwrap_or_default();
            drop(snapshot);
            let _ = done.send(Done::Published(all));
        });
    }

    fn published(&mut self, all: Vec<PublishDiagnosticsParams>) {
        let mut shown: Vec<Uri> = Vec::new();
        for one in all {
            shown.push(one.uri.clone());
            self.send(Notification::new(
                PublishDiagnostics::METHOD.to_owned(),
                one,
            ));
        }
        // What is closed has no findings that anyone sees.
        for gone in std::mem::take(&mut self.published) {
            if !shown.contains(&gone) {
                let empty = PublishDiagnosticsParams::new(gone, Vec::new(), None);
                self.send(Notification::new(
                    PublishDiagnostics::METHOD.to_owned(),
                    empty,
                ));
            }
        }
        self.published = shown;
        let outdated = self.publishing == Publishing::Outdated;
        self.publishing = Publishing::Idle;
        if outdated {
            self.publish();
        }
    }
}

/// Answers a request. A mistake of ours costs that answer, not the server.
fn guarded(handler: Handler, snapshot: &Snapshot, params: Value) -> Result<Value, Failure> {
    let result = catch_unwind(AssertUnwindSafe(|| handler(snapshot, params)));
    result.unwrap_or_else(|_| {
        Err(Failure::new(
            ErrorCode::InternalError,
            "the request could not be answered",
        ))
    })
}

fn parsed<T: DeserializeOwned>(params: Value) -> Result<T, Failure> {
    serde_json::from_value(params)
        .map_err(|error| Failure::new(ErrorCode::InvalidParams, error.to_string()))
}

/// Whether a file stands beside texts and says something about them.
fn is_beside(path: &Path) -> bool {
    let name = path
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default();
    name == STATE_FILE
        || name == "retcodes.toml"
        || path.extension().is_some_and(|extension| extension == "tsv")
}

/// What the editor has open instead of a file.
fn open_text(
    buffers: &HashMap<DocumentId, Buffer>,
) -> impl Fn(&Path) -> Option<(String, i32)> + use<'_> {
    |path| {
        let buffer = buffers.get(&DocumentId::of_path(path))?;
        Some((buffer.text.clone(), buffer.version))
    }
}
