-- What each request took, as pgbench counts. wrk adds to its own times those of requests that it would have sent meanwhile:
-- of one that takes 400 ms it makes a hundred, and pgbench does not.
local ffi = require("ffi")
ffi.cdef("typedef struct { long seconds; long nanos; } moment; int clock_gettime(int clock, moment *now);")
local moment = ffi.new("moment")
local MONOTONIC = 1
local threads = {}
times = {}

local function now()
  ffi.C.clock_gettime(MONOTONIC, moment)
  return tonumber(moment.seconds) * 1e6 + tonumber(moment.nanos) / 1e3
end

-- Each thread is told here.
function known(thread)
  threads[#threads + 1] = thread
end

function began()
  start = now()
end

function ended()
  times[#times + 1] = now() - start
end

-- Of all threads, to be asked for percentiles.
function taken()
  local all = {}
  for _, thread in ipairs(threads) do
    for _, time in ipairs(thread:get("times")) do all[#all + 1] = time end
  end
  table.sort(all)
  return { percentile = function(_, n) return all[math.max(1, math.ceil(#all * n / 100))] or 0 end }
end
