-- One thread is one client: it publishes the returns of its organisations in turn, each as the person who belongs there.
-- A line of the file is an organisation: the client's number, path, cookies, form token.
dofile(os.getenv("BENCH_LUA") .. "/taken.lua")

local count = 0
function setup(thread)
  thread:set("number", count)
  count = count + 1
  known(thread)
end

function init(args)
  mine = {}
  for line in io.lines(args[1]) do
    local whose, path, cookies, token = line:match("([^\t]*)\t([^\t]*)\t([^\t]*)\t([^\t]*)")
    if tonumber(whose) == number then mine[#mine + 1] = { path = path, cookies = cookies, token = token } end
  end
  turn = 0
  started = os.time()
end

function request()
  turn = turn + 1
  local at = mine[(turn - 1) % #mine + 1]
  local body = "_csrf=" .. at.token .. "&token=" .. started .. "-" .. number .. "-" .. turn
  began()
  return wrk.format("POST", at.path, {
    ["Content-Type"] = "application/x-www-form-urlencoded", ["Cookie"] = at.cookies,
  }, body)
end

function response(status, _, body)
  ended()
  if status >= 400 and not failed then
    failed = true
    io.write(string.format("client %d: %d %s\n", number, status, body:sub(1, 400)))
  end
end

dofile(os.getenv("BENCH_LUA") .. "/done.lua")
