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
        [orphan] { $name } is still a comment, so this attribute belongs to no message
        [at-margin] this attribute has lost its dot and its indentation
        [name] an attribute can't have this name
       *[other] this looks like an attribute without its dot; readers would see it as text
    }
    .help = { $say ->
        [orphan] Take the # before { $name } away, or put one before this line.
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
