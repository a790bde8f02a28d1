### What the tools say, but for what a rule says: that stands beside the rule.

severity-error = error
severity-warning = warning
severity-note = note
help = help
note = note
did-you-mean = did you mean `{ $suggestion }`?
did-you-mean-space = did you mean a space?
fixable = `retcodes fix` can do this.
fixable-offered = `retcodes fix --unsafe` can do this; look at it with --diff first.
first-here = the first one is here
source-here = the source locale says

summary-checked = { $files ->
        [one] one file
       *[other] { $files } files
    } ({ $locales }) with { $messages ->
        [one] one message
       *[other] { $messages } messages
    } checked
summary-clean = { $checked }: no findings
summary-found = { $checked }: { $errors ->
        [0] no errors
        [one] one error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warnings
        [one] one warning
       *[other] { $warnings } warnings
    }{ $notes ->
        [0] { "" }
        [one] , one note
       *[other] , { $notes } notes
    }
summary-no-source = there is no { $source } here to compare with
summary-fix = { $count ->
        [one] `retcodes fix` can repair one of them
       *[other] `retcodes fix` can repair { $count } of them
    }
summary-offered = { $count ->
        [one] `retcodes fix --unsafe` offers a repair for one of them
       *[other] `retcodes fix --unsafe` offers a repair for { $count } of them
    }
summary-nothing = there is no text to check in { $dir }

## Folders and files

no-folder = { $dir }: { $kind ->
        [missing] there is no such folder
        [no-folder] is not a folder
       *[other] { $error }
    } (--locales names the folder of texts)
no-locale = { $dir }: there is no locale { $locale } here, { $count ->
        [0] and no other
       *[other] only { $there }
    }
not-a-tag = { $tag } is not a language tag; write one like fr, pt-BR or zh-Hant-HK
no-locale-of-file = { $path }: neither the folder's name nor the file's is a language tag, so the language of this file is not known
not-a-directory = { $dir } is not a directory
unreadable-file = { $path }: { $kind ->
        [not-utf8] is not UTF-8; save it as UTF-8
        [not-a-file] is no regular file
        [too-large] is too large for a file of texts
        [leaves-folder] leads out of the folder by a link
       *[io] can't be read: { $error }
    }
write-failed = { $path }: { $kind ->
        [changed] has been saved by another program meanwhile, so nothing was written; run the command again
        [locked] another retcodes command is changing files here, so nothing was written; run the command again
        [leaves-folder] leads out of the folder by a link, so it was not written
        [not-a-file] is no regular file, so it was not written
       *[io] can't be written: { $error }
    }
would-change = { $path }: would change
has-changed = { $path }: changed
texts-of = texts of { $dir } (--embedded leaves them out)

## explain

explain-error = An error: readers get no text, or a wrong one.
explain-warning = A warning: readers get a text that could be better.
explain-to-do = A note: work that is left to do.
explain-fix = `retcodes fix` repairs its plain cases.
explain-offered = `retcodes fix --unsafe` repairs its plain cases; look at them with --diff.
explain-wrong = Wrong ({ $locale }):
explain-right = Right:
explain-before = In the source locale (zh-CN), when it was translated:
explain-source = In the source locale (zh-CN):
explain-ignore = Where it is meant to be: # check-ignore { $rule }: the reason
explain-unknown = there is no rule { $rule }
explain-more = `retcodes explain RULE` shows a rule with an example, `retcodes explain CODE` what a code means.
explain-code = { $outcome ->
        [succeeded] The request is carried out or accepted. Whether money is paid is in the field result_pay, and goods go out on that alone.
        [pending] The outcome is open: the operation is under way, or waits for a next step. Never show it as failed.
        [failed] The operation that was asked for is not carried out. A query that fails says nothing about the payment.
       *[unknown] The outcome is unknown: the operation may have been carried out or not. Show it neither as paid nor as failed.
    } { $retry ->
        [no] Do not send the same request again.
        [after_change] Send it again only after something is corrected or added.
        [later] The same request may succeed later.
       *[query_first] Query before anything else: a second request may move money twice.
    } { $actor ->
        [payer] The payer acts.
        [merchant] The merchant acts.
        [developer] The developer of the app acts.
        [gateway] The gateway acts.
       *[none] Nobody has to act.
    } { $basis ->
        [document] The document says so; source: { $source }.
        [inferred] The document does not say so; it is inferred from: { $source }.
       *[none] No table has this code, so nothing is certain.
    }
explain-note = Note: { $note }
explain-payer = A payer reads: { $text }

rules-title = The rules of `retcodes check`
rules-intro = Every rule with a wrong and a right example. Invisible characters are shown by their code points, spaces at the end of a line as `·`. `retcodes explain RULE` shows the same in the terminal, and `retcodes explain --markdown` writes this page.

group-file = The whole file
group-syntax = Fluent's syntax
group-reading = What must be right before a text is shown
group-source = Against the source locale and the comment
group-plural = Plural
group-meaning = Against what the code means
group-language = The language of the text
group-wording = Words
group-typography = Spaces, punctuation, characters
group-ignore = Comments that ignore

## fix

fix-done = { $path }: { $count ->
        [one] one place repaired
       *[other] { $count } places repaired
    }
fix-would = { $path }: { $count ->
        [one] one place to repair
       *[other] { $count } places to repair
    }
fix-nothing = nothing to repair
fix-offered = { $count ->
        [one] one more repair is offered: retcodes fix --unsafe --diff
       *[other] { $count } more repairs are offered: retcodes fix --unsafe --diff
    }
fix-not-utf8 = { $path }: is not UTF-8, so nothing in it was repaired

## fmt

fmt-junk = this can't be read, so it stays as it is, and the order of the file with it (`retcodes check` says more)
fmt-indents = this text begins lines with `{ "{" }` at different indents, which Fluent's implementations read differently, so it stays as it is: indent its lines alike
fmt-meaning = this would not mean the same in the new layout, so it stays as it is
fmt-more = { $path }: { $count ->
        [one] one more place stays
       *[other] { $count } more places stay
    } as written
fmt-summary = { $count ->
        [one] 1 file
       *[other] { $count } files
    } { $mode ->
        [dry] would change
       *[done] changed
    } of { $files ->
        [one] 1 file
       *[other] { $files } files
    }{ $kept ->
        [0] { "" }
        [one] ; 1 place stays as written
       *[other] ; { $kept } places stay as written
    }

## sync

sync-locale = { $locale }: { $state ->
        [refused] left as it was, because additions would break an entry of it; run `retcodes check { $locale }`
        [failed] left as it was
        [up-to-date] up to date
        [dry] { $added ->
            [one] 1 text
           *[other] { $added } texts
        } to translate would be added, { $marked } would be marked as dropped
       *[done] { $added ->
            [one] 1 text
           *[other] { $added } texts
        } to translate added, { $marked } marked as dropped
    }
sync-recorded = { $locale }: { $count ->
        [0] the state file was brought up to date
        [one] 1 translation { $mode ->
            [dry] to record
           *[done] recorded
        } as a draft
       *[other] { $count } translations { $mode ->
            [dry] to record
           *[done] recorded
        } as drafts
    }{ $count ->
        [0] { "" }
       *[other] { $by ->
            [git] {" "}for the source that git says they were made for{ $stale ->
                [0] { "" }
               *[other] , which has changed since for { $stale }
            }
           *[nothing] {" "}for the source as it is
        }
    }
state-broken = { $path }: has lines that can't be read, so nothing was recorded; run `retcodes fix` (`retcodes check` shows them)
sync-stale = { $locale }: waits in a comment, but the source no longer has it: { $ids }
source-broken = { $place }: the source has an entry that can't be read; repair it first (`retcodes check { $locale }`)

## new

bad-tag = `{ $tag }`{ $kind ->
        [extension] : a locale here is language, script and region only; drop what follows
        [no-language] { " names no language" }
       *[malformed] { " is not a language tag; write one like fr, pt-BR or zh-Hant-HK" }
    }
new-there = { $locale } is there already{ $kind ->
        [same] { "" }
       *[equivalent] , which means the same as { $other }
    }: { $path }
new-unknown = the source has no message for `{ $name }`
new-no-payer = the source has no messages for payers
new-called = { $typed } is called { $locale }.
new-made = { $path }: { $messages ->
        [one] 1 message
       *[other] { $messages } messages
    } { $kind ->
        [full] copied from { $from }, shown as they are
       *[pending] to translate from { $from }
    }; { $terms ->
        [one] 1 term
       *[other] { $terms } terms
    } copied
new-plurals = Plural categories of { $locale }: { $categories } ({ $count ->
        [1] one form for all numbers
       *[other] so a number may need these variants
    })
new-next =
    { "" }
    Translate some messages in { $path }, then run:
new-check = is everything right?
new-show = how it reads, beside the other languages
new-status = what is left to do

## workbench

workbench-address = The workbench is open at { $address } until you press Ctrl+C.
workbench-no-browser = no browser could be opened: open the address yourself

## pseudo

pseudo-made = { $path }: { $count ->
        [one] 1 message
       *[other] { $count } messages
    } made from { $from }

## status

status-fallback = { $locale }: what is missing falls back to { $answers }
status-none = nothing
status-unreadable = { $path }: can't be read (`retcodes check` says more)
status-under = { $locale } is { $level ->
        [reviewed] reviewed
        [draft] up to date
       *[translated] translated
    } to { $percent } %, less than { $limit } %
status-names = { $locale } { $kind ->
        [extra] extra
        [identical] identical
       *[missing] missing
    }:

## review

state-missing = missing
state-stale = stale
state-draft = draft
state-reviewed = reviewed
review-source = { $locale } is the source: it is what translations are reviewed against
review-unreadable = { $path }: repair this file before you review
review-nothing = { $locale }: nothing waits for a review
review-unknown = { $locale } has no text for `{ $code }`
review-accepted = { $locale }: { $count ->
        [one] 1 text
       *[other] { $count } texts
    } marked as reviewed
review-keys = accept (a), edit (e), skip (s), back (b), quit (q)?
review-help = Type one letter and press Enter: a accepts the translation, e opens it in your editor, s goes on to the next, b goes back, q ends.
review-changed = The text or its source has been changed meanwhile; here it is again.
review-no-editor = { $editor } can't be started: { $error } (EDITOR names your editor)
review-was = changed
review-was-unknown = the source has changed since; git doesn't have it as it was
review-means = the code
review-typo-none = { $code }: nothing has changed that a translation was made for
review-typo-unclear = { $id }: git doesn't have the text before its correction, and the state files name more than one; review the translations one by one
review-typo-locale = { $locale }: { $reviewed } reviewed, { $draft } draft as before{ $stale ->
        [0] { "" }
       *[other] ; { $stale } stale since an earlier change
    }

## show

show-value = value
show-missing = missing; { $answer }
show-absent = { $kind ->
        [broken] can't be read (line { $line })
        [pending] not translated yet
       *[missing] missing
    }{ $answer ->
        [none] { "" }
       *[other] ; { $answer }
    }
show-answers = { $locale } answers
show-nobody = nothing answers
show-refused = not shown to readers: { $why }
show-unknown =
    { "" }
    No locale has { $id }. Apps show the gateway's own text, or `retcode-unknown`.
show-waiting =
    { "" }
    Waiting for a file to be saved; Ctrl-C ends this.
show-number = `{ $name }={ $value }` passes a text; write { $name }:={ $value } for a number

## export, import

export-done = { $path }: { $count ->
        [one] 1 text
       *[other] { $count } texts
    }, { $missing } not translated, { $stale } stale
export-passed-over = { $locale }: { $id } is not exported: { $why }
export-there = { $path }: is already there and differs; --force writes over it
import-finding = { $place }: { $unit }: { $refused ->
        [yes] refused
       *[no] landed as stale
    }: { $what } [{ $code }]: { $detail }
import-done = { $path }: { $changed ->
        [one] 1 text
       *[other] { $changed } texts
    } and { $states ->
        [one] 1 state
       *[other] { $states } states
    } of { $locale } { $state ->
        [dry] would change
       *[done] changed
    }, { $refused } refused
import-source = { $path }: is in the source language, which is not translated
import-no-locale = { $path }: no locale of the folder has the language of this file; name it with --to
import-problem-code-edited = a code was changed
    .help = What is in braces is a code that the program fills in. It came back with other characters in its braces. Put the source's code into the translation, character by character, and import the file again.
import-problem-code-unknown = a code that the source has not
    .help = The translation has a code in braces that neither the source nor the present translation has. Take it out, or write words in its place.
import-problem-code-missing = a code is missing
    .help = The source has a code in braces that the translation lacks, so that a reader would miss what it shows. Put it where the translation needs it; its place in the sentence is free.
import-problem-unit-unknown = no such text
    .help = No message of the source has this id. It was removed or renamed after the export, or the id was changed in the document. Export again, or restore the id.
import-problem-not-to-translate = not to be translated
    .help = The project keeps this text as it is in every language, and the document has another one. There is nothing to do.
import-problem-incomplete = a text is missing
    .help = A text came back empty that is needed: the variant that answers where no other fits, the value of a message, or a translation that was there before. Translate it and import the file again. An empty text never deletes one.
import-problem-source-changed = the source has changed since the export
    .help = The document was exported before the source changed. A text lands as stale if its codes still fit, to be compared with the new source. If they don't fit, it is refused.
import-problem-target-changed = changed in the project too
    .help = The translation was changed in the document and, after the export, in the project too. The project's text stays. Compare the two and enter the one that is right.
import-problem-malformed = can't be read
    .help = The text can't be read: a brace without its partner, a control character, two texts for one id, a number where a text belongs, or a broken line of the file.

## lookup, list, locales, negotiate

skipped-tag = `{ $tag }` is not a language tag and is left out
no-tag = there is no language tag in --locale; expected one such as en-US
blank-code = blanks around a code make it another code: { $code }
list-nothing = No code, text or description has that in it.
locales-complete = { $codes } of { $of } ({ $percent } %)

negotiate-requested = requested
negotiate-refused = refused
negotiate-skipped = not read
negotiate-chain = chain
negotiate-nothing = (nothing)
negotiate-place = { $place }. in the chain: { $reason }
negotiate-why = { $kind ->
        [exact] what is requested
        [near] near: { $parts }
        [any] any language will do
        [default] a default
        [demoted] near, but requested late: { $parts }
        [last-resort] refused, but there is no other default
        [refused] refused
        [too-far] too far: { $parts }
       *[not-requested] not requested
    }
negotiate-part = { $kind ->
        [language] another language
        [script] another script
       *[region] another region
    } { $part }

column-locale = Locale
column-name = Name
column-codes = Codes with a text
column-code = Code
column-text = Text
column-description = Description
column-origin = Origin
column-outcome = Outcome
column-actor = Who acts
column-retry = Send again
column-payer = A payer reads
column-payer_locale = Locale of that
column-description_locale = Locale of the description
column-translated = Translated
column-reviewed = Reviewed
column-draft = Draft
column-stale = Stale
column-missing = Missing
column-extra = Extra
column-identical = Identical
column-findings = Findings
column-fallback = Falls back to
column-range = Range
column-distance = Distance
column-why = Why

export-no-locale = there are no texts for { $locale }, only for { $there }
export-removed = { $path } removed
export-platform-done = { $check ->
        [yes] { $changed ->
            [0] all { $current } files are current
           *[other] { $changed } files are not current
        }
       *[no] { $changed } files written, { $current } were current
    }
serve-no-listener = cannot listen on { $address }: { $error }
serve-listening = listening on { $address }
export-not-for-agency = { $format } is for an agency: --payer, --merchant, --reviewed-only, --complete and --check are for platforms
