-- Waits for the finding of the file that is open, and asks for a hover.
local function fail(words)
  io.stderr:write(words .. "\n")
  vim.cmd("cquit 1")
end

local found = function() return vim.diagnostic.get(0) end
if not vim.wait(60000, function() return #found() > 0 end, 100) then
  return fail("no finding")
end
local seen = false
for _, one in ipairs(found()) do
  seen = seen or one.message:match("space") ~= nil
end
if not seen then return fail("another finding: " .. vim.inspect(found())) end

vim.api.nvim_win_set_cursor(0, { 1, 3 })
local answers = vim.lsp.buf_request_sync(0, "textDocument/hover", vim.lsp.util.make_position_params(), 30000)
local text = vim.inspect(answers)
if not text:match("zh%-CN") then return fail("the hover has no source: " .. text) end
io.stdout:write("Neovim: " .. found()[1].message .. "\n")
vim.cmd("qall!")
