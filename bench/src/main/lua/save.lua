-- One thread is one client: it saves the same item again and again, each time over the version that it saw last.
-- A line of the file is a client: path, cookies, form token, version.
dofile(os.getenv("BENCH_LUA") .. "/taken.lua")

local count = 0
function setup(thread)
  thread:set("number", count)
  count = count + 1
  known(thread)
end

function init(args)
  local at = 0
  for line in io.lines(args[1]) do
    if at == number then path, cookies, token, version = line:match("([^\t]*)\t([^\t]*)\t([^\t]*)\t([^\t]*)") end
    at = at + 1
  end
  version = tonumber(version)
  headers = {
    ["Content-Type"] = "application/x-www-form-urlencoded", ["Cookie"] = cookies, ["HX-Request"] = "true",
  }
  text = string.rep("We+look+at+this+every+quarter+and+write+down+what+changed.+", 4)
end

function request()
  local body = "_csrf=" .. token .. "&version=" .. version .. "&value=" .. text .. version .. "&comment="
  began()
  return wrk.format("POST", path, headers, body)
end

function response(status, _, body)
  ended()
  if status == 200 then
    version = version + 1
  elseif not failed then
    failed = true
    io.write(string.format("client %d, version %d: %d %s\n", number, version, status, body:sub(1, 400)))
  end
end

dofile(os.getenv("BENCH_LUA") .. "/done.lua")
