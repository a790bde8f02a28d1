//! The protocol over standard input and output. What is no message costs an error as the protocol has it, not the server.

use std::io::{self, BufRead, Read, Write};
use std::thread;

use crossbeam_channel::{Receiver, Sender, select, unbounded};
use lsp_server::{Connection, ErrorCode, Message};
use serde_json::{Value, json};

use crate::server::serve;

/// The longest message that is read. A text is 4 MiB at most, and JSON may write each byte with six.
const LONGEST: usize = 64 * 1024 * 1024;

/// Serves the client at standard input and output until it says `exit` or is gone. Gives whether it said `shutdown`
/// before: the protocol's exit code is 0 then, else 1. `language` is as in [`serve`]. Fails if nothing can be written.
pub fn serve_stdio(language: &str) -> io::Result<bool> {
    serve_streams(io::BufReader::new(io::stdin()), io::stdout(), language)
}

/// Serves a client over any two streams: a socket, a pipe. As [`serve_stdio`] otherwise.
pub fn serve_streams(
    input: impl BufRead + Send + 'static,
    output: impl Write + Send + 'static,
    language: &str,
) -> io::Result<bool> {
    let (server, client) = Connection::memory();
    let (errors, broken) = unbounded();
    let messages = client.sender;
    // It may wait for input for as long as it lives: nobody waits for it.
    thread::spawn(move || read_all(input, &messages, &errors));
    let writer = thread::spawn(move || write_all(output, &client.receiver, &broken));
    let shut_down = serve(&server, language);
    // The last answers are written before the process ends.
    drop(server);
    match writer.join() {
        Ok(Err(error)) if error.kind() != io::ErrorKind::BrokenPipe => Err(error),
        _ => Ok(shut_down),
    }
}

fn read_all(mut input: impl BufRead, messages: &Sender<Message>, errors: &Sender<Value>) {
    while let Ok(Some(body)) = read_body(&mut input) {
        let message = match serde_json::from_slice::<Value>(&body) {
            Err(error) => Err((Value::Null, ErrorCode::ParseError, error.to_string())),
            Ok(value) => {
                // An id that is no id here, such as a fraction, goes back as it came.
                let id = value
                    .get("id")
                    .filter(|_| value.get("method").is_some())
                    .cloned();
                let is_answer = value.get("id").is_some() && id.is_none();
                match serde_json::from_value::<Message>(value) {
                    Ok(Message::Notification(_)) if id.is_some() => Err((
                        id.unwrap_or_default(),
                        ErrorCode::InvalidRequest,
                        "the id is neither a number nor a text".to_owned(),
                    )),
                    Ok(message) => Ok(Some(message)),
                    Err(_) if is_answer => Ok(None),
                    Err(error) => Err((
                        id.unwrap_or_default(),
                        ErrorCode::InvalidRequest,
                        error.to_string(),
                    )),
                }
            }
        };
        let sent = match message {
            Ok(None) => true,
            Ok(Some(message)) => messages.send(message).is_ok(),
            Err((id, code, message)) => {
                let error = json!({"code": code as i32, "message": message});
                errors
                    .send(json!({"jsonrpc": "2.0", "id": id, "error": error}))
                    .is_ok()
            }
        };
        if !sent {
            return;
        }
    }
}

/// The next message's bytes; `None` at the end of the input. Lines that are no header are passed over.
fn read_body(input: &mut impl BufRead) -> io::Result<Option<Vec<u8>>> {
    let mut length: Option<usize> = None;
    loop {
        let mut line = Vec::new();
        if input
            .by_ref()
            .take(64 * 1024)
            .read_until(b'\n', &mut line)?
            == 0
        {
            return Ok(None);
        }
        let line = String::from_utf8_lossy(&line);
        let line = line.trim();
        if let Some((name, value)) = line.split_once(':')
            && name.trim().eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().ok();
        } else if let (true, Some(length)) = (line.is_empty(), length) {
            let mut body = Vec::new();
            let mut rest = input
                .by_ref()
                .take(u64::try_from(length).unwrap_or(u64::MAX));
            if length > LONGEST {
                io::copy(&mut rest, &mut io::sink())?;
            } else {
                rest.read_to_end(&mut body)?;
            }
            return Ok(Some(body));
        }
    }
}

fn write_all(
    mut output: impl Write,
    messages: &Receiver<Message>,
    errors: &Receiver<Value>,
) -> io::Result<()> {
    loop {
        select! {
            recv(messages) -> message => match message {
                Ok(message) => message.write(&mut output)?,
                Err(_) => return Ok(()),
            },
            recv(errors) -> error => match error {
                Ok(error) => {
                    let body = error.to_string();
                    write!(output, "Content-Length: {}\r\n\r\n{body}", body.len())?;
                    output.flush()?;
                }
                // The reader is gone; what is left to say is among the messages.
                Err(_) => {
                    for message in messages {
                        message.write(&mut output)?;
                    }
                    return Ok(());
                }
            },
        }
    }
}
