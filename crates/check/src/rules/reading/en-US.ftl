control-character =
    .help = Delete it, and type the text around it again.
    .about = There is an invisible control character, often pasted from a document. The message is left out.

nesting =
    .help = Write it more simply.
    .about = Braces, parentheses or references are nested too deep. The message is left out.

escape =
    .help = Write the character itself, or \u and four digits 0–9 A–F, or \U and six.
    .about = After \u or \U there are no four or six hexadecimal digits, or they name no character.

duplicate-id =
    .help = Keep one of the two. The first is in line { $line }.
    .about = A message or term stands in the file twice. Only one can be shown, and the other one may be the better.

duplicate-attribute =
    .help = Keep one of the two. The first is in line { $line }.
    .about = An attribute stands in a message twice. Only one can be shown.

duplicate-variant =
    .help = Keep one of the two.
    .about = A variant stands in a choice twice. Only one can be shown.

name-clash =
    .help = Give one of them another name.
    .about = One name is used for two things. Some programs mix them up.

unknown-id =
    .help = Correct the id, or remove the message.
    .about = An id is not retcode- and a code. No app will ask for it.

unknown-term =
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

unknown-function =
    .help = The only function is NUMBER.
    .about = A text calls a function that isn't there. The only function is NUMBER, in capitals.

function-option =
    .help = The options are minimumFractionDigits, maximumFractionDigits, useGrouping and the like.
    .about = An option of NUMBER doesn't exist, or has a value that it can't have.

function-argument =
    .help = Write it like this: { "{ NUMBER($amount) }" }
    .about = A function is called with something that it can't take.

cycle =
    .help = Take one of the references out.
    .about = A text refers to itself, directly or through others. It would never end.

number-literal =
    .help = Write it as text, without braces.
    .about = A number between braces is too long to be kept exactly.

nested-placeable =
    .help = Take one pair away.
    .about = Braces stand directly within braces, as other systems write them. One pair is enough: { "{ $name }" }.

literal-selector =
    .help = Choose by a variable, or keep the one variant that shows.
    .about = A choice between variants depends on something that never changes.

term-argument =
    .help = Write it like this: { "{ -term(case: \"genitive\") }" }
    .about = A term gets an argument that it can't take.

term-variable =
    .help = Use the variable in the message, not in the term.
    .about = A term uses a variable. What the app passes to a message doesn't reach the terms in it.

variable-in-value =
    .help = Say it without the variable here, and with it in the attribute .detailed.
    .about = A value uses a variable. An app that shows the value may have nothing to put in; the text with variables stands in .detailed.

too-many-placeables =
    .help = Write it more simply.
    .about = A text has too many placeables, those of its terms and messages counted.

expanded-size =
    .help = Shorten it.
    .about = A text is far longer than any text for a return code.

missing-value =
    .help = Write the text after the = sign.
    .about = A message has attributes only. Readers get its text in another language.

empty-text = { $say ->
        [nothing] there is no text after the = sign
       *[other] this text shows nothing
    }
    .help = Write the text, or remove the line: then another language answers.
    .about = A value, attribute or variant shows nothing, as after a lone = or in { "{ \"\" }" }. An empty text is worse than one in another language.

left-out =
    .help = Correct { $name } first.
    .about = A text needs another one that has been left out because of its own problem.
