-- One thread is one client: it opens its own page again and again. A line of the file is a client: path, cookies.
local count = 0
function setup(thread)
  thread:set("number", count)
  count = count + 1
end

function init(args)
  local at = 0
  for line in io.lines(args[1]) do
    if at == number then path, cookies = line:match("([^\t]*)\t([^\t]*)") end
    at = at + 1
  end
  whole = wrk.format("GET", path, { ["Cookie"] = cookies })
end

function request()
  return whole
end

dofile(os.getenv("BENCH_LUA") .. "/done.lua")
