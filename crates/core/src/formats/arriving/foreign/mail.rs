//! Mail (RFC 5322), and pages that a browser has saved in its form (MHTML, RFC 2557).

/// Heads that programs write and people do not.
const TECHNICAL: [&str; 14] = [
    "message-id",
    "mime-version",
    "received",
    "return-path",
    "dkim-signature",
    "content-type",
    "content-transfer-encoding",
    "delivered-to",
    "authentication-results",
    "list-unsubscribe",
    "in-reply-to",
    "snapshot-content-location",
    "arc-seal",
    "user-agent",
];

/// Lines of heads that are looked at.
const HEADS: usize = 80;

/// Mail, or a page in its form. "From: …" and "Date: …" above words that somebody has copied out of a mail are none:
/// a head is asked for that only a program writes.
pub(super) fn of(text: &str) -> Option<&'static str> {
    // A mailbox of many begins each with a line of its own.
    let text = match text.split_once('\n') {
        Some((first, rest)) if first.starts_with("From ") => rest,
        _ => text,
    };
    let (mut heads, mut others, mut is_technical, mut is_page) = (0, 0, false, false);
    for (at, line) in text.lines().take(HEADS).enumerate() {
        if line.is_empty() {
            break;
        }
        match head(line) {
            Some(name) => {
                heads += 1;
                is_technical |= is_program_head(name);
                is_page |= line.contains("multipart/related") || line.contains("Saved by");
                is_page |= name.eq_ignore_ascii_case("snapshot-content-location");
            }
            None if at == 0 => return None,
            None if line.starts_with([' ', '\t']) => is_page |= line.contains("multipart/related"),
            None => others += 1,
        }
    }
    let is_mail = is_technical && heads >= 2 && others * 8 <= heads + 7;
    // Pages in mail's form name no receiver.
    let is_sent = text.lines().take(HEADS).any(|line| line.starts_with("To:") || line.starts_with("Received:"));
    is_mail.then_some(if is_page && !is_sent { "mhtml" } else { "mail" })
}

/// The name of the head that a line begins with.
fn head(line: &str) -> Option<&str> {
    let (name, _) = line.split_once(':')?;
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    (!name.is_empty() && name.len() <= 40 && name.bytes().all(is_name)).then_some(name)
}

fn is_program_head(name: &str) -> bool {
    let is_own = name.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("x-"));
    is_own || TECHNICAL.iter().any(|one| one.eq_ignore_ascii_case(name))
}
