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

quotation-marks = { $say ->
        [twice] “{ $found }” is typed in the place of a quotation mark
       *[other] “{ $found }” is a quotation mark of another language
    }
    .help = Use the quotation marks of your language, such as „…“ in German, « … » in French, 「…」 in Taiwan.
    .about = Quotation marks are those of another language, or straight ones where the language has its own.

foreign-punctuation = “{ $found }” is a sign of another script
    .help = Write the sign that your language uses.
    .about = A comma, semicolon or question mark is of another script: a Latin comma in Arabic, an Arabic one in Hebrew.

inverted-mark = the sentence ends with “{ $found }” and doesn't open with its inverted form
    .help = Open it with ¿ or ¡.
    .about = A Spanish question or exclamation lacks its opening mark.

french-space = { $say ->
        [after] there is no space after “{ $found }”
       *[other] there is no space before “{ $found }”
    }
    .help = French has a no-break space there.
    .about = In French, a no-break space stands before : ; ! ? and », and after «.

ascii-ellipsis = three full stops stand for an ellipsis
    .help = Write the one character …
    .about = Three full stops stand where an ellipsis is meant. A line may break within them.

wrong-apostrophe = “{ $found }” is an accent, not an apostrophe
    .help = Write ’ or '.
    .about = A grave or acute accent stands where an apostrophe is meant.

not-normalised = { $say ->
        [old] “{ $found }” is made of characters for old systems
       *[other] { $found } is made of parts where one character is meant
    }
    .help = Type it again.
    .about = A letter is put together from parts, is a look-alike from a PDF, or was made for old systems, such as half-width katakana and Arabic letters in one of their forms. It looks right, and no search finds it.
