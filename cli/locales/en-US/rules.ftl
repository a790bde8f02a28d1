### What each rule of `retcodes check` says. The id is the rule's code.
###
### The value says what is wrong at a place, .help what to do there, .about what the rule is for (`retcodes explain`).
### The first sentence of .about stands alone in the list of rules.

## The whole file

unreadable = this file can't be read: { $error }
    .help = Check that the file exists and that you may read it.
    .about = The file can't be read from disk. Nothing in it is shown to readers.
file-size = { $kind ->
        [entries] this file has more than { $limit } messages
        [braces] this file has more than { $limit } pairs of braces
        [files] there are more than { $limit } files
       *[bytes] this file has { $size } KiB, and at most { $limit } KiB are read
    }
    .help = Take out what doesn't belong here.
    .about = The file is too large. A file of texts has at most 256 KiB; a larger one is not read at all.
encoding = { $encoding ->
        [none] this is not UTF-8
       *[other] this file is encoded in { $encoding }, not in UTF-8
    }
    .help = In your editor, choose “Save with encoding” and then UTF-8.
    .about = The file is not encoded in UTF-8. Windows editors may save as GBK or UTF-16; then no text can be read.
layout = { $kind ->
        [not-a-tag] this folder's name is no language tag
        [same-locale] this folder stands for the same locale as { $other }
        [no-file] this folder has no retcodes.ftl
        [stray-file] this file is not read
        [leaves-folder] this leads out of the folder of locales by a link
       *[unreadable] this can't be read: { $other }
    }
    .help = Texts stand in <locale>/retcodes.ftl, as in en-US/retcodes.ftl.
    .about = A file or folder has no place among the texts. Only <locale>/retcodes.ftl is read, with a language tag such as en-US for <locale>.
byte-order-mark = the file begins with an invisible byte order mark
    .help = Save as “UTF-8”, not “UTF-8 with BOM”.
    .about = The file begins with a byte order mark. Windows editors add it; other programs stumble over it.
line-end = { $count ->
        [one] a line ends with CR LF
       *[other] { $count } lines end with CR LF
    }
    .help = Set your editor to Unix line ends (LF).
    .about = Lines end with CR LF, as on Windows. With LF everywhere, a change shows only the lines that changed.
final-newline = the last line has no line end
    .help = Press Enter at the end of the file.
    .about = The last line has no line end. The next line that somebody adds would change this one, too.
too-many-problems = { $count } more findings in this file are not listed
    .help = Correct what is listed, and check again.
    .about = A file has more findings than anyone would read. The rest shows when the first ones are corrected.

## Fluent's syntax

syntax = { $kind ->
        [closing-brace] the braces hold more than one thing
        [closing-parenthesis] a closing parenthesis ) is missing
        [closing-bracket] a closing bracket ] is missing after the variant's key
        [closing-quote] a closing quotation mark " is missing on this line
        [name] a name is missing here
        [digit] a digit is missing here
        [token] { $expected } is missing here
        [line-end-after-arrow] after -> the line must end
        [callee] only functions take parentheses, and their names are in capitals
        [two-defaults] two variants are marked with *
        [message-selector] a message can't choose between variants
        [term-selector] a term can't choose between variants
        [term-attribute] an attribute of a term can't be shown
        [argument-order] an argument with a name stands before one without
        [argument-twice] the argument { $argument } stands twice
        [backslash] a backslash stands before something that it can't stand before
        [empty-placeable] there is nothing between the braces
        [selector] this can't choose between variants
        [literal] a number or a text in quotation marks is missing here
        [expression] the braces hold something that is no name
        [attribute] this is no attribute, though it begins with a dot
        [stray-line] this line belongs to no message
        [id] this is no name of a message
       *[other] this is not Fluent
    }
    .help = { $kind ->
        [closing-brace] Between braces stands one name: { "{ $variable }" } or { "{ -term }" }.
        [line-end-after-arrow] Write each variant on a line of its own.
        [two-defaults] Leave the * at one of them.
        [callee] Write it like this: { "{ NUMBER($amount) }" }.
        [message-selector] Choose by a variable: { "{ $count -> …" }
        [term-selector] Choose by a variable: { "{ $count -> …" }
        [selector] Choose by a variable: { "{ $count -> …" }
        [backslash] Only \\, \" and \u with four digits are known, and only between quotation marks.
        [empty-placeable] Write a name in them, or take them away.
        [expression] Between braces stands one name: { "{ $variable }" } or { "{ -term }" }.
        [attribute] An attribute has a name and an equals sign: .description = text
        [stray-line] Begin it with a name and =, or with # if it is a comment.
        [id] A name begins with a letter: retcode-1001.
       *[other] Compare the line with the same message in the source locale.
    }
    .about = The line is not Fluent, and none of the more exact rules knows why. The message is left out; readers get it in another language.
merge-conflict = a merge of two versions was not finished here
    .help = Keep one of the two versions, or what both say, and take out the lines with <<<<<<<, ======= and >>>>>>>.
    .about = A line is a mark that version control leaves where two people changed the same lines. The text below it may be there twice.
tab-indent = this line begins with a tab
    .help = Indent with spaces: four of them.
    .about = A line begins with a tab. Fluent knows only spaces at the start of a line, so the message is lost.
id-digit = the id begins with a digit
    .help = An id is retcode- and the code.
    .about = An id begins with a digit. Ids are retcode- and the code, as in retcode-1017.
id-form = this id isn't written as ids are
    .help = Ids are small letters, a hyphen and the code; nobody finds the text under another id.
    .about = An id is nearly right. Upper case, an underscore or a space make it another id, and nobody finds its text.
name-not-ascii = the name “{ $name }” is translated
    .help = Translate the text after =. Names stay as they are in the source locale.
    .about = The name of a message, attribute, term or variable is translated. Names are for programs; only texts are translated.
space-in-name = there is a space in a name
    .help = Take the space away.
    .about = A space stands between the mark and the name. Write { "{ $name }" } and { "{ -name }" }, without a space after $ and -.
full-width-syntax = “{ $found }” is full-width, and Fluent knows only the half-width sign
    .help = Switch your input method to half-width for = { "{ }" } $ - . " and the like.
    .about = A full-width sign such as ＝ ｛ ｝ stands where Fluent wants = { "{ }" }. The message is lost.
unclosed-brace = the brace opened here is never closed
    .help = Put a closing brace { "}" } where the name ends.
    .about = An opening brace has no closing one. The whole message is lost.
unopened-brace = this closing brace was never opened
    .help = Take it away, or put an opening brace before the name.
    .about = A closing brace has no opening one. The whole message is lost.
missing-default = none of these variants is marked as the default
    .help = Put a * before the one for all other cases: *[other]
    .about = A choice between variants has no default. One variant, usually [other], is marked with * and serves all cases that no other serves.
missing-equals = { $say ->
        [other] after the name there must be =
       *[plain] there is no = after { $name }
    }
    .help = Write = between the name and the text.
    .about = No equals sign stands between a name and its text.
missing-indent = this line begins at the margin, but is neither a message nor a comment
    .help = If it continues the text above, put four spaces before it. If it is a comment, put # before it.
    .about = A line that continues a text begins at the margin. Lines of a text that goes on are indented.
line-start = a line of text can't begin with “{ $found }”
    .help = Move it to the line above, or write the sign as { "{ \"" }{ $found }{ "\" }" }.
    .about = A line of text begins with . [ * or { "}" }. Fluent takes the first for an attribute and the others for parts of a choice, and the line is lost.
attribute-form = { $say ->
        [at-margin] this attribute has lost its dot and its indentation
        [name] an attribute can't have this name
       *[other] this looks like an attribute without its dot; readers would see it as text
    }
    .help = { $say ->
        [name] Names begin with a letter and hold letters, digits, - and _.
       *[other] An attribute is indented and begins with a dot.
    }
    .about = An attribute has no dot before its name, stands at the margin or has an impossible name. Then it is text, another message, or lost.
indented-message = this message is indented; readers would see it as part of the text above
    .help = Ids begin at the margin.
    .about = A message is indented, so that Fluent takes it for the next line of the text above.
comment-form = { $say ->
        [no-space] a comment needs a space after its #
       *[other] “{ $mark }” begins no comment in Fluent
    }
    .help = Write: # and a space, then the comment.
    .about = A line is meant as a comment and is none. Comments begin with #, ## or ### and a space.

## What is proved when a file is read

control-character = there is an invisible control character here ({ $character })
    .help = Delete it, and type the text around it again.
    .about = There is an invisible control character, often pasted from a document. The message is left out.
nesting = { $kind ->
        [references] more than { $limit } messages and terms refer to each other in a row
       *[other] braces or parentheses are nested more than { $limit } deep
    }
    .help = Write it more simply.
    .about = Braces, parentheses or references are nested too deep. The message is left out.
escape = this \u doesn't name a character
    .help = Write the character itself, or \u and four digits 0–9 A–F, or \U and six.
    .about = After \u or \U there are no four or six hexadecimal digits, or they name no character.
duplicate-id = { $id } stands here a second time
    .help = Keep one of the two. The first is in line { $line }.
    .about = A message or term stands in the file twice. Only one can be shown, and the other one may be the better.
duplicate-attribute = the attribute .{ $attribute } stands here a second time
    .help = Keep one of the two. The first is in line { $line }.
    .about = An attribute stands in a message twice. Only one can be shown.
duplicate-variant = the variant [{ $key }] stands here a second time
    .help = Keep one of the two.
    .about = A variant stands in a choice twice. Only one can be shown.
name-clash = { $with ->
        [function] { $name } is also the name of a function
       *[other] a message and a term are both called { $name }
    }
    .help = Give one of them another name.
    .about = One name is used for two things. Some programs mix them up.
unknown-id = { $kind ->
        [code] after retcode- come one to eight letters or digits, and { $id } has something else
       *[other] nobody sees { $id }: it is not retcode- and a code, and no message refers to it
    }
    .help = Correct the id, or remove the message.
    .about = An id is not retcode- and a code. No app will ask for it.
unknown-term = { $kind ->
        [attribute] there is no attribute { $name }
        [value] { $name } has no text of its own
       *[other] there is no term { $name }
    }
    .help = Copy the term from the source locale, or write the text out.
    .about = A text refers to a term that isn't there. The text is left out.
unknown-message = { $say ->
        [variable] { $name } is a variable, and the $ before it is missing
        [term] { $name } is a term, and the - before it is missing
       *[other] { $kind ->
            [attribute] there is no attribute { $name }
            [value] { $name } has no text of its own
           *[other] there is no message { $name }
        }
    }
    .help = A variable is { "{ $name }" }, a term { "{ -name }" }.
    .about = A text refers to a message that isn't there. Often a $ or - is missing before the name. The text is left out.
unknown-function = there is no function { $function }
    .help = The only function is NUMBER.
    .about = A text calls a function that isn't there. The only function is NUMBER, in capitals.
function-option = { $kind ->
        [range] { $option } must be a whole number from { $low } to { $high }
        [word] { $option } must be "{ $one }" or "{ $other }"
        [order] { $option } is larger than { $other }
       *[other] NUMBER has no option { $option }
    }
    .help = The options are minimumFractionDigits, maximumFractionDigits, useGrouping and the like.
    .about = An option of NUMBER doesn't exist, or has a value that it can't have.
function-argument = { $kind ->
        [missing] NUMBER needs a variable between its parentheses
        [several] NUMBER takes one variable
        [too-many] there are more than { $limit } arguments
       *[other] NUMBER takes a variable or a number, nothing else
    }
    .help = Write it like this: { "{ NUMBER($amount) }" }
    .about = A function is called with something that it can't take.
cycle = this text refers to itself: { $cycle }
    .help = Take one of the references out.
    .about = A text refers to itself, directly or through others. It would never end.
number-literal = this number has more than { $limit } digits
    .help = Write it as text, without braces.
    .about = A number between braces is too long to be kept exactly.
nested-placeable = there are braces directly within braces
    .help = Take one pair away.
    .about = Braces stand directly within braces, as other systems write them. One pair is enough: { "{ $name }" }.
literal-selector = this choice is made already: what stands before -> never changes
    .help = Choose by a variable, or keep the one variant that shows.
    .about = A choice between variants depends on something that never changes.
term-argument = { $kind ->
        [literal] the argument { $argument } must be a number or a text in quotation marks
       *[other] an argument of { $term } has no name
    }
    .help = Write it like this: { "{ -term(case: \"genitive\") }" }
    .about = A term gets an argument that it can't take.
term-variable = the term { $term } shows ${ $variable }, which doesn't reach terms
    .help = Use the variable in the message, not in the term.
    .about = A term uses a variable. What the app passes to a message doesn't reach the terms in it.
variable-in-value = { $allowed ->
        [none] a value must be complete without ${ $variable }
       *[other] ${ $variable } isn't known here, only ${ $allowed } is
    }
    .help = Say it without the variable here, and with it in the attribute .detailed.
    .about = A value uses a variable. An app that shows the value may have nothing to put in; the text with variables stands in .detailed.
too-many-placeables = the text has more than { $limit } pairs of braces
    .help = Write it more simply.
    .about = A text has too many placeables, those of its terms and messages counted.
expanded-size = { $kind ->
        [total] all texts of this locale together are larger than { $limit } KiB
       *[other] the text is larger than { $limit } KiB
    }
    .help = Shorten it.
    .about = A text is far longer than any text for a return code.
missing-value = { $id } has attributes, but no text of its own
    .help = Write the text after the = sign.
    .about = A message has attributes only. Readers get its text in another language.
empty-text = { $say ->
        [nothing] there is no text after the = sign
       *[other] this text shows nothing
    }
    .help = Write the text, or remove the line: then another language answers.
    .about = A value, attribute or variant shows nothing, as after a lone = or in { "{ \"\" }" }. An empty text is worse than one in another language.
left-out = { $name } has a problem of its own, and this text needs it
    .help = Correct { $name } first.
    .about = A text needs another one that has been left out because of its own problem.

## Against the source locale

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
same-as-source = this is the text of { $source }, letter for letter
    .help = Translate it, or remove it: then another language answers.
    .about = A text is the same as the source locale's, in a script that this locale's readers don't read.
number-changed = the number { $number } of the source locale is missing or changed
    .help = Compare the digits with the source locale.
    .about = A number in the text isn't the source locale's: a hotline, a limit, a code.
final-punctuation = the source locale's text ends with a full stop, this one doesn't
    .help = End the sentence with { $stop }
    .about = A text lacks the sign at its end that the source locale has.

## Plural

plural-unknown = { $say ->
        [no-category] [{ $key }] is no plural category
       *[other] { $locale } has no plural category [{ $key }]; this variant never shows
    }
    .help = { $locale } has: { $categories }.
    .about = A plural variant is for a category that the language doesn't have, or that doesn't exist. It never shows.
plural-missing = { $locale } needs variants that aren't here: { $missing }
    .help = Add them; { $locale } has: { $categories }.
    .about = A plural choice lacks a category of the language, so that some numbers get the wrong form.
plural-default = the default variant is [{ $key }], not [other]
    .help = Mark [other] with *, for numbers that fit no other variant.
    .about = The default of a plural choice isn't [other]. Large numbers would get the wrong form.

## Words

wrong-script = “{ $text }” isn't in the script of { $locale }
    .help = Translate it.
    .about = A text holds words in a script that the locale's readers don't read, such as Chinese left in an English text.
mixed-script = in “{ $word }” one letter is of another alphabet ({ $character })
    .help = Type the word again.
    .about = A word mixes letters of two alphabets that look alike. It reads well and no search finds it.
failure-wording = { $kind ->
        [success] code { $code } says that something succeeded, and “{ $word }” that it failed
       *[processing] code { $code } is a payment in progress, and “{ $word }” says that it failed
    }
    .help = { $kind ->
        [success] Say that it succeeded. Readers who believe it failed do it again.
       *[processing] Say that it is being processed. Readers who believe it failed pay twice.
    }
    .about = A code for a payment in progress, or for a success, reads as a failure. Readers who believe that pay twice.
foreign-placeholder = “{ $text }” is how other systems mark a place; readers would see it
    .help = Write the variable's name in braces: { "{ $name }" }
    .about = A text holds a placeholder of another system, such as %s or { "{0}" }. Readers would see it as it stands.
bare-name = { $name } has no braces; readers would see the name
    .help = { $place ->
        [complete] Say it without the variable here, and with it, in braces, in the attribute .detailed.
       *[text] Put braces around it.
    }
    .about = A variable or term stands in the text without braces. Readers would see its name.
quoted-text = { $say ->
        [left-over] this looks like a piece of a program
       *[other] the quotation marks around this text would be shown
    }
    .help = Fluent's texts need no quotation marks, and nothing at their end.
    .about = A text stands in quotation marks or ends like a line of a program. Fluent shows all of it.
escape-in-text = “{ $text }” would be shown as it stands
    .help = Write the character itself. A line break is a new line with an indentation.
    .about = A backslash sequence such as \n stands in a text. Fluent knows them only between quotation marks in braces.
markup = “{ $text }” would be shown as it stands
    .help = Texts are plain: write the character itself, and leave formatting to the app.
    .about = A text holds HTML or other markup. Apps show it as it stands.
garbled-text = “{ $text }” comes from a wrong encoding
    .help = Find the original text and type it again.
    .about = A text holds what a wrong encoding leaves behind. The original can't be told from it.
unfinished-text = “{ $text }” says that this is not finished
    .help = Finish it, or remove the message: then another language answers.
    .about = A text holds a note that it is still to be written.
comment-in-text = what follows { $mark } is no comment here; readers would see it
    .help = Put it on a line of its own above the message, after # and a space.
    .about = A text ends in what looks like a comment. Comments stand on lines of their own; all that follows = is shown.
repeated-words = “{ $word }” stands here twice in a row
    .help = Keep one.
    .about = A word stands twice in a row.
lowercase-start = the sentence begins with a small letter
    .help = Begin it with a capital.
    .about = A sentence begins with a small letter, in a script that has capitals.
line-break = readers will see a line break here, and the source locale has none
    .help = Write the text in one line, however long.
    .about = A text goes on in the next line. Readers see the line break.

## Typography

trailing-space = there are spaces at the end of the line
    .help = Delete them.
    .about = A line ends with spaces. Nobody sees them, and comparisons stumble over them.
doubled-space = there is more than one space here
    .help = Keep one.
    .about = Two spaces stand in a row.
tab-in-text = there is a tab in the text
    .help = Write a space.
    .about = A tab stands in a text. Each app shows it in another width.
odd-space = this is no plain space ({ $character })
    .help = Write a plain space, or none.
    .about = A no-break or other special space stands where the language has no use for it. It came by copy and paste.
invisible-character = there is an invisible character here ({ $character })
    .help = Delete it.
    .about = A text holds a character without width. It came by copy and paste, and breaks searches.
bidi-control = there is an invisible character here that turns the direction of writing ({ $character })
    .help = Delete it. Around variables, such characters are added when they are needed.
    .about = A text holds a character that changes the direction of writing. It can make a text read as another.
space-before-punctuation = there is a space before “{ $found }”
    .help = Take the space away.
    .about = A space stands before a punctuation mark.
space-after-punctuation = there is no space after “{ $found }”
    .help = Put a space there.
    .about = No space stands after a punctuation mark between two words.
repeated-punctuation = punctuation marks stand in a row: { $found }
    .help = Keep one.
    .about = A punctuation mark stands twice in a row.
unpaired-bracket = { $kind ->
        [opening] “{ $bracket }” is never closed
       *[closing] “{ $bracket }” was never opened
    }
    .help = Add the other one, or take it away.
    .about = A bracket has no partner.
unpaired-quote = “{ $quote }” has no partner
    .help = Add the other quotation mark, or take this one away.
    .about = A quotation mark has no partner.
ascii-punctuation = “{ $found }” is half-width in a text of full-width characters
    .help = Write the full-width sign, without a space after it.
    .about = A half-width punctuation mark stands in Chinese or Japanese text.
full-width-punctuation = “{ $found }” is full-width, in a language that has half-width signs
    .help = Write the sign that this language uses.
    .about = A full-width punctuation mark stands in a text of Latin or another half-width script.
full-width-character = “{ $found }” is full-width
    .help = Write letters and digits half-width.
    .about = Letters or digits are full-width. No search for a number finds them.
not-normalised = { $found } is made of parts where one character is meant
    .help = Type it again.
    .about = A letter is put together from parts, or is a look-alike from a PDF. It looks right, and no search finds it.

## Comments that ignore

ignore-form = { $say ->
        [unknown] there is no rule { $rule }
        [never] { $rule } can't be ignored: the text is left out all the same
        [no-reason] the reason is missing
       *[no-rule] the rule is missing
    }
    .help = Write: # check-ignore RULE: why it is right here
    .about = A check-ignore comment has no reason, or names no rule. The next translator wants to know why.
ignore-unused = there is nothing here for { $rule } to ignore
    .help = Remove the comment.
    .about = A check-ignore comment ignores nothing. What it was for has been corrected.
