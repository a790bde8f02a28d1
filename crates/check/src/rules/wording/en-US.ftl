wrong-script = “{ $text }” isn't in the script of { $locale }
    .help = Translate it.
    .about = A text holds words in a script that the locale's readers don't read, such as Chinese left in an English text.

mixed-script = in “{ $word }” one letter is of another alphabet ({ $character })
    .help = Type the word again.
    .about = A word mixes letters of two alphabets that look alike. It reads well and no search finds it.

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
