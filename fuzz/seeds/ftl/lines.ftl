retcode-1 =
    One line

      and { "{" } another{ "" }
    .a =
        { helper }
helper = See { retcode-1 }
