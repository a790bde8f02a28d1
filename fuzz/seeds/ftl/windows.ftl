### Header

retcode-0106 = Text
    .description = More
