failure-wording = { $kind ->
        [succeeded] code { $code } says that something succeeded, and “{ $word }” that it failed
        [pending] code { $code } is a payment in progress, and “{ $word }” says that it failed
       *[unknown] code { $code } doesn't say whether the payment failed, and “{ $word }” does
    }
    .help = { $kind ->
        [succeeded] Say that it succeeded. Readers who believe it failed do it again.
        [pending] Say that it is being processed. Readers who believe it failed pay twice.
       *[other] Say only what the source locale says. Readers who believe it failed pay twice.
    }
    .about = A code whose outcome is a success, or still open, reads as a failure. Readers who believe that pay twice. What a code means stands in codes/easypay.tsv.

success-wording = { $kind ->
        [failed] code { $code } says that something failed, and “{ $word }” that it succeeded
        [pending] code { $code } is a payment in progress, and “{ $word }” says that it is done
       *[unknown] code { $code } doesn't say whether the payment succeeded, and “{ $word }” does
    }
    .help = { $kind ->
        [failed] Say that it failed. Readers who believe it succeeded deliver for nothing.
        [pending] Say that it is being processed. Readers who believe it is done deliver for nothing.
       *[other] Say only what the source locale says. Readers who believe it succeeded deliver for nothing.
    }
    .about = A code whose outcome is a failure, or still open, reads as a success. Readers who believe that deliver for nothing. What a code means stands in codes/easypay.tsv.

payer-outcome = { $kind ->
        [failed] the outcome is open, and “{ $word }” says that it failed
       *[succeeded] the outcome is open, and “{ $word }” says that it succeeded
    }
    .help = Say that the result is not known yet, and where to look for it. Readers who believe that it failed pay twice.
    .about = A text for payers names an outcome where it is open or unknown. Readers who believe that it failed pay twice; those who believe that it succeeded wait for goods that don't come.

payer-reason = a text for payers of its own gives away why { $code } is declined
    .help = Remove .payer: every declined code shows payer-generic-decline, so that a thief can't tell one from another.
    .about = A code that is declined without a reason has a text for payers of its own. Lost, stolen and blocked cards and suspected fraud must read like every other decline.

quantity-changed = “{ $text }” is not the source locale's { $original }
    .help = Compare number and unit with the source locale: digits and words are both right.
    .about = A span of time is another than in the source locale: four months for three, or years for months. Numbers may be written as words.

token-changed = { $say ->
        [missing] the source locale says { $token } here, and this text doesn't
       *[other] “{ $written }” should be { $token }
    }
    .help = Abbreviations such as { $token } are the same in every language. What the glossary accepts is right, too.
    .about = An abbreviation such as CVV2 or PIN is missing, changed or mistyped. Abbreviations are the same in every language, unless the glossary accepts another word.

glossary = “{ $term }” of the source locale is called something else here. It means: { $definition }
    .help = Use one of the glossary's words: { $words }. If yours is as good, add it to glossary.tsv.
    .about = A text has none of the words that the glossary accepts for a term of the source locale's text. One thing has one name, so that readers know it again.

same-text = { $other } has the same text, and in the source locale the two say different things
    .help = Compare both with the source locale. One of them may have slipped under the wrong code.
    .about = Two messages have one text, though the source locale's texts have little in common. One was probably copied to the wrong place.

text-length = { $kind ->
        [long] this text is far longer than the source locale's
       *[short] this text is far shorter than the source locale's
    }
    .help = { $kind ->
        [long] Say what the source locale says, and no more.
       *[short] Compare it with the source locale: something may be missing.
    }
    .about = A text is many times longer or shorter than texts of this language are for such a source. Something was repeated, added or lost.

added-contact = { $say ->
        [address] the source locale has no address “{ $text }”
       *[other] the source locale has no number “{ $text }”
    }
    .help = Take it out. A telephone number stands once, in the term -hotline, where an operator can change it.
    .about = A text names a telephone number, a page or a mailbox that the source locale doesn't. An operator can't change it, and readers may turn to somebody else.

other-brand = { $say ->
        [slip] “{ $text }” is probably a misspelt LianLian
       *[other] “{ $text }” is another company
    }
    .help = Use the term: { "{ -lianlian }" }
    .about = A text names a company that the source locale doesn't name, or misspells the one it does.

text-after-code = the code must stand at the end, and text follows it
    .help = Put { "{ $code }" } last, as in “Unknown return code: …”.
    .about = Text follows the code in the message for codes that nobody knows. The code may be anything, and what follows would look like a part of it.
