### Texts of difficult shapes, for trying other people's tools.

-brand = Example Pay

## Plain

# A code that a spreadsheet makes a number of.
code = 0106
formula = =1+1
spaces = { "" }  между { "\u00A0" } пробелами{ " " }
signs = <b>&amp;</b> «кавычки» 'single' \n { "{" }скобки{ "}" } ]]>
lines =
    Первая строка

      вторая строка { -brand }

## Choices

months = { $count ->
    [one] { $count } месяц
    [few] { $count } месяца
   *[many] { $count } месяцев
}
    .long = Оплачено за { $count ->
        [one] один месяц
       *[other] { $count } мес.
    } для { $gender ->
        [male] него
        [female] неё
       *[other] них
    }
