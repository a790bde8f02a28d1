retcode-1008 = The address
    .description = Add it.
%%
retcode-1008 = Ours
