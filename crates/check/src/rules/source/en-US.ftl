missing-message = { $count ->
        [one] one message is not translated: { $codes }
       *[other] { $count } messages are not translated: { $codes }{ $more ->
            [0] { "" }
           *[other] {" "}and { $more } more
        }
    }
    .help = Readers get them in another language. `retcodes sync` adds them as comments to fill in.
    .about = Messages of the source locale are not there. That is no error: another language answers for them until they are translated.

extra-message = the source locale has no { $id }
    .help = Remove it, or correct the code.
    .about = A message is not in the source locale. Its code was dropped, or is mistyped.

missing-attribute = { $id } has no .{ $attribute }, and the source locale has
    .help = Translate the attribute, too.
    .about = An attribute of the source locale's message is missing.

extra-attribute = the source locale has no .{ $attribute } here
    .help = Correct the name. Names of attributes aren't translated.
    .about = An attribute is not in the source locale's message. Its name may be mistyped.

missing-variable = { $say ->
        [variant] the variant [{ $key }] doesn't show ${ $variable }, and others do
       *[other] ${ $variable } is missing, and the source locale shows it
    }
    .help = Put { "{" } ${ $variable } { "}" } where it belongs in your sentence.
    .about = A variable of the source locale's text is missing, or one variant lacks what the others show. Readers miss what only the app knows. A variant such as [one] may leave its number out.

unknown-variable = the source locale has no ${ $variable } here
    .help = Use the names of the source locale. The app sends no others.
    .about = A text uses a variable that the source locale doesn't. The app never sends it, so the text can't be shown.

undeclared-variable = { $say ->
        [no-comment] no comment says what ${ $variable } is
       *[other] the comment above doesn't name ${ $variable }
    }
    .help = Add a line to the comment “Variables:” above the message.
    .about = A variable isn't in the comment above its message. Translators need to know what it will hold.

unused-declaration = the comment names ${ $variable }, but the message doesn't use it
    .help = Use it, or take the line out of the comment.
    .about = The comment above a message names a variable that isn't used. Either the text or the comment is out of date.

missing-term = the source locale uses { $term } here
    .help = Write { "{" } { $term } { "}" } instead of its text, so that a change of the term reaches this message.
    .about = A text doesn't use the term that the source locale's text uses. When an operator changes the term, this text stays behind.

unused-term = no message uses { $term }
    .help = Remove the term, or use it.
    .about = A term is defined and used by no message.

stale-translation = { $say ->
        [change] the source has changed since this was translated: { $change }
       *[other] the source has changed since this was translated
    }
    .help = Translate what has changed; if the text still says the same, run `retcodes review { $locale } { $code }`.
    .about = The source's text is another than the one that this translation was made for, by the file retcodes.state beside it. Readers still get the translation.

same-as-source = this is the text of { $source }, letter for letter
    .help = Translate it, or remove it: then another language answers.
    .about = A text is the same as the source locale's, in a script that this locale's readers don't read.

number-changed = the number { $number } of the source locale is missing or changed
    .help = Compare the digits with the source locale.
    .about = A number in the text isn't the source locale's: a hotline, a limit, a code.

final-punctuation = { $say ->
        [other] this text ends with “{ $found }”, and the source locale's doesn't
        [extra] this is a single sentence, and the source locale has no full stop after it
       *[missing] the source locale's text ends with a full stop, this one doesn't
    }
    .help = { $say ->
        [other] End it as the source locale does.
        [extra] Leave it out: apps show these texts like headings.
       *[missing] End the sentence with { $stop }
    }
    .about = A text ends with another sign than in the source locale: without its full stop, with one too many, or with an exclamation or question mark where a statement is made.

doubled-comment-mark = there are two # signs at the beginning of this comment
    .help = Leave one # and one space: translators and editors look for “Variables:” there.
    .about = The lines of a comment that declare variables begin with # twice, as when a scaffold was uncommented by half. They aren't read.
