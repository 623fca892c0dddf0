# subprocess: streams, exit codes and failures of child processes.
import tempfile
FILE = tempfile.mktemp()
import subprocess, sys, os, signal, threading, time

def t(f, *a, **k):
    try:
        print(a, k, '->', f(*a, **k))
    except BaseException as e:
        print(a, k, type(e).__name__, e)
t(subprocess.run, ['echo', 'hi'], capture_output=True, text=True)
t(subprocess.run, 'echo a; echo b >&2; exit 3', shell=True, capture_output=True)
t(subprocess.run, ['cat'], input='abc', capture_output=True, text=True)
t(subprocess.run, ['nonexistent_prog_x'])
t(subprocess.run, ['/tmp'])
t(subprocess.run, ['ls'], cwd='/nonexistent')
t(subprocess.run, ['sleep', '10'], timeout=0.2)
t(subprocess.check_output, 'exit 2', shell=True)
t(subprocess.check_output, 'echo $FOO', shell=True, env={'FOO': 'bar'})
t(subprocess.check_output, ['pwd'], cwd='/usr')
t(subprocess.getoutput, 'echo x; echo y')
p = subprocess.Popen(['sleep', '10'])
p.send_signal(signal.SIGTERM)
print(p.wait())
p = subprocess.Popen(['sleep', '10'])
p.kill()
print(p.wait())
p = subprocess.Popen(['cat'], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
p.stdin.write(b'hello\n')
p.stdin.flush()
print(p.stdout.readline())
p.stdin.close()
print(p.stdout.read(), p.wait())
out = p.communicate
data = b'x' * 1000000
r = subprocess.run(['cat'], input=data, capture_output=True)
print(len(r.stdout), r.returncode)
with open(FILE, 'wb') as f:
    subprocess.run(['echo', 'tofile'], stdout=f)
print(open(FILE).read())
print(subprocess.run(['cat'], stdin=open(FILE), capture_output=True).stdout)
print(subprocess.run(['sh', '-c', 'echo out; echo err >&2'], stdout=subprocess.PIPE, stderr=subprocess.STDOUT).stdout)
print(subprocess.run(['true'], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL))
p1 = subprocess.Popen(['echo', 'piped'], stdout=subprocess.PIPE)
p2 = subprocess.Popen(['tr', 'a-z', 'A-Z'], stdin=p1.stdout, stdout=subprocess.PIPE)
p1.stdout.close()
print(p2.communicate())
print(os.popen('echo popen').read())
print(os.system('exit 3'))
