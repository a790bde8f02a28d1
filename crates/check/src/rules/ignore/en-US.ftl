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
