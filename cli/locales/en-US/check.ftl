### What `retcodes check`, `explain` and `fix` say around their findings.

severity-error = error
severity-warning = warning
help = help
note = note
did-you-mean = did you mean `{ $suggestion }`?
did-you-mean-space = did you mean a space?
fixable = `retcodes fix` can do this.
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
    }
summary-no-source = there is no { $source } here to compare with
summary-fix = { $count ->
        [one] `retcodes fix` can repair one of them
       *[other] `retcodes fix` can repair { $count } of them
    }
summary-nothing = there is no text to check in { $dir }

## explain

explain-error = An error: readers get no text, or a wrong one.
explain-warning = A warning: readers get a text that could be better.
explain-fix = `retcodes fix` repairs its plain cases.
explain-wrong = Wrong ({ $locale }):
explain-right = Right:
explain-source = In the source locale (zh-CN):
explain-ignore = Where it is meant to be: # check-ignore { $rule }: the reason
explain-unknown = there is no rule { $rule }
explain-more = `retcodes explain RULE` shows a rule with an example.

rules-title = The rules of `retcodes check`
rules-intro = Every rule with a wrong and a right example. Invisible characters are shown by their code points, spaces at the end of a line as `·`. `retcodes explain RULE` shows the same in the terminal, and `retcodes explain --markdown` writes this page.

group-file = The whole file
group-syntax = Fluent's syntax
group-reading = What must be right before a text is shown
group-source = Against the source locale and the comment
group-plural = Plural
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
fix-left = { $count ->
        [one] one finding is left that only you can settle: retcodes check
       *[other] { $count } findings are left that only you can settle: retcodes check
    }
fix-failed = { $path } can't be written: { $error }
