-- retcodes lsp for Fluent texts. Put this file into ~/.config/nvim/plugin/.
vim.cmd([[autocmd BufNewFile,BufRead *.ftl setfiletype fluent]])

local function start(buffer)
  local found = vim.fs and vim.fs.find({ "locales", ".git" }, { upward = true, path = vim.api.nvim_buf_get_name(buffer) })[1]
  local root = found and vim.fn.fnamemodify(found, ":h") or vim.fn.getcwd()
  local config = { name = "retcodes", cmd = { "retcodes", "lsp" }, root_dir = root }
  if vim.lsp.start then -- 0.8 and later
    vim.lsp.start(config, { bufnr = buffer })
  else
    local id = vim.lsp.start_client(config)
    vim.lsp.buf_attach_client(buffer, id)
  end
end

vim.api.nvim_create_autocmd("FileType", {
  pattern = "fluent",
  callback = function(event)
    -- Before 0.8 the event does not say which buffer it is about.
    start(event and event.buf or vim.api.nvim_get_current_buf())
    vim.opt_local.commentstring = "# %s"
    if vim.lsp.inlay_hint then -- 0.10 and later
      vim.lsp.inlay_hint.enable(true, { bufnr = event.buf })
    end
  end,
})
