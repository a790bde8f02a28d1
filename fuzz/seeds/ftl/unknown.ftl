retcode-unknown = Unknown return code: { $code }
