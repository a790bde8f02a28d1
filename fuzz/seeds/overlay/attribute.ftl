retcode-1004 = Invalid
    .detailed = Invalid: { $parameter }
%%
retcode-1004 =
    .description = Ours
