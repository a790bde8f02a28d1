other-language = { $kind ->
        [en] “{ $text }” is English, in a text of { $locale }
        [de] “{ $text }” is German, in a text of { $locale }
        [fr] “{ $text }” is French, in a text of { $locale }
        [es] “{ $text }” is Spanish, in a text of { $locale }
        [pt] “{ $text }” is Portuguese, in a text of { $locale }
        [it] “{ $text }” is Italian, in a text of { $locale }
        [nl] “{ $text }” is Dutch, in a text of { $locale }
        [id] “{ $text }” is Indonesian, in a text of { $locale }
        [ms] “{ $text }” is Malay, in a text of { $locale }
       *[vi] “{ $text }” is Vietnamese, in a text of { $locale }
    }
    .help = Translate it, or remove the message: then another language answers.
    .about = Words of another language stand in a text, such as English that was left in a German file.

foreign-letter = “{ $letter }” ({ $character }) in “{ $word }” is no letter of { $locale }
    .help = Type the word again on the keyboard of your language.
    .about = A letter is of the right script, but the language doesn't have it: Ukrainian і in Russian, Persian ک in Arabic, ñ in German. It may look like the right one, and no search finds it.

chinese-word = “{ $word }” is Chinese, and no word of { $locale }
    .help = Translate it.
    .about = A Chinese word stands in a Japanese or Korean text, in characters that the language has, too.

all-capitals = { $say ->
        [two] “{ $word }” begins with two capitals
       *[other] this text is all in capitals
    }
    .help = { $say ->
        [two] Write only the first letter as a capital.
       *[other] Write it as a sentence: readers take capitals for shouting.
    }
    .about = Every letter of a text is a capital, or a word begins with two.

no-words = this text has no words
    .help = Translate it, or remove the message: then another language answers.
    .about = A text holds signs, one repeated letter or a filler, and the source locale's has words.
