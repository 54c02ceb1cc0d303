-- One thread is one client: it opens its own pages in turn. A line of the file is a client: paths with spaces between, cookies.
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
  pages = {}
  for each in path:gmatch("%S+") do pages[#pages + 1] = wrk.format("GET", each, { ["Cookie"] = cookies }) end
  turn = 0
end

function request()
  turn = turn % #pages + 1
  return pages[turn]
end

dofile(os.getenv("BENCH_LUA") .. "/done.lua")
