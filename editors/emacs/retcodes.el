;;; retcodes.el --- retcodes lsp for Fluent texts  -*- lexical-binding: t; -*-

;; Load this file from your init file. Eglot comes with Emacs 29; before, it is a package.

(require 'eglot)

(define-derived-mode fluent-mode prog-mode "Fluent"
  "Texts of Project Fluent."
  (setq-local comment-start "# "
              comment-start-skip "#+ *"
              indent-tabs-mode nil
              tab-width 4))

(add-to-list 'auto-mode-alist '("\\.ftl\\'" . fluent-mode))
(add-to-list 'eglot-server-programs '(fluent-mode . ("retcodes" "lsp")))
(add-hook 'fluent-mode-hook #'eglot-ensure)

(provide 'retcodes)
;;; retcodes.el ends here
