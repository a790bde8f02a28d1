### Texts of difficult shapes, for trying other people's tools.

-brand = Example Pay

## Plain

# A code that a spreadsheet makes a number of.
code = 0106
formula = =1+1
spaces = { "" }  between { "\u00A0" } spaces{ " " }
signs = <b>&amp;</b> "quoted" 'single' \n { "{" }braces{ "}" } ]]>
lines =
    First line

      second line of { -brand }

## Choices

months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
    .long = Paid in { $count ->
        [one] one month
       *[other] { $count } months
    } to { $gender ->
        [male] him
        [female] her
       *[other] them
    }
new = Not translated yet, { $name }
new-months = { $count ->
    [one] one month
   *[other] { $count } months
}
