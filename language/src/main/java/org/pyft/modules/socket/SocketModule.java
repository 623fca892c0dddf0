package org.pyft.modules.socket;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.modules.ModuleParts;
import org.pyft.modules.posix.Errno;
import org.pyft.modules.posix.FileDescriptors;
import org.pyft.modules.posix.PathArgument;
import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.list.PyList;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;

/** {@code _socket}, over Java's channels. */
@BuiltinModule("_socket")
public final class SocketModule {
    private static final int CONTROL_HEADER = 16;

    private SocketModule() {}

    static void init(PyModule module) {
        SocketConstants.addTo(module);
        ModuleParts.add(module, "_socket", new AddressInfoTable());
        module.put("has_ipv6", true);
        module.put("socket", PySocket.TYPE);
        module.put("SocketType", PySocket.TYPE);
        module.put("error", ExceptionTypes.OS_ERROR);
        module.put("timeout", ExceptionTypes.TIMEOUT_ERROR);
        module.put("gaierror", SocketErrors.GAI_ERROR);
        module.put("herror", SocketErrors.H_ERROR);
    }

    @Builtin("getdefaulttimeout()")
    static Object getDefaultTimeout() {
        long nanos = SocketDefaults.get().timeout();
        return nanos < 0 ? PyNone.NONE : (Object) (nanos / 1e9);
    }

    @Builtin("setdefaulttimeout(timeout, /)")
    static void setDefaultTimeout(Object timeout) {
        SocketDefaults.get().setTimeout(SocketMethods.timeoutArgument(timeout));
    }

    @Builtin("close(fd, /)")
    static void close(Object fd) {
        try {
            FileDescriptors.get().close(PathArgument.descriptor(Py.index(fd)));
        } catch (IOException e) {
            if (Errno.of(e) != Errno.ECONNRESET) {
                throw SocketErrors.error(e);
            }
        }
    }

    @Builtin("dup(fd, /)")
    static long duplicate(Object fd) {
        try {
            return FileDescriptors.get().duplicate(PathArgument.descriptor(Py.index(fd)), 0);
        } catch (IOException e) {
            throw SocketErrors.error(e);
        }
    }

    /** Java has no socketpair: two ends of a connection through a socket file that is gone at once. */
    @Builtin("socketpair(family=1, type=1, proto=0, /)")
    static Object pair(int family, int type, int protocol) {
        int family2 = family;
        if (family2 != SocketConstants.AF_UNIX
                || (type & ~(SocketConstants.SOCK_CLOEXEC | SocketConstants.SOCK_NONBLOCK))
                        != SocketConstants.SOCK_STREAM) {
            throw Errno.error(Errno.EOPNOTSUPP);
        }
        try {
            Path directory = Files.createTempDirectory("pyft");
            Path path = directory.resolve("pair");
            try (ServerSocketChannel server =
                    ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                server.bind(UnixDomainSocketAddress.of(path));
                SocketChannel one = SocketChannel.open(UnixDomainSocketAddress.of(path));
                SocketChannel other = server.accept();
                return PyTuple.of(socket(one), socket(other));
            } finally {
                Files.deleteIfExists(path);
                Files.deleteIfExists(directory);
            }
        } catch (IOException e) {
            throw SocketErrors.error(e);
        }
    }

    private static Object socket(SocketChannel channel) throws IOException {
        SocketFile file = new SocketFile(SocketConstants.AF_UNIX, channel);
        file.setNameless();
        int fd = FileDescriptors.get().add(file);
        PySocket result = new PySocket(PySocket.TYPE);
        result.init(SocketConstants.AF_UNIX, SocketConstants.SOCK_STREAM, 0, fd);
        return result;
    }

    // Byte order and addresses
    // ----------------------------------------------------------------------------------------------

    private static long sixteenBits(Object value) {
        Object index = Py.index(value);
        if (Ints.signum(index) < 0) {
            throw PyErr.valueError("Cannot convert negative int");
        }
        if (!(index instanceof Long l) || l > 0xffff) {
            throw PyErr.overflowError("Python int too large for C uint16_t");
        }
        return (l & 0xff) << 8 | l >> 8;
    }

    private static long thirtyTwoBits(Object value) {
        Object index = Py.index(value);
        if (Ints.signum(index) < 0) {
            throw PyErr.valueError("Cannot convert negative int");
        }
        if (!(index instanceof Long l) || l > 0xffffffffL) {
            throw PyErr.overflowError("Python int too large for C uint32_t");
        }
        return Integer.reverseBytes((int) (long) l) & 0xffffffffL;
    }

    @Builtin("htons(integer, /)")
    static long htons(Object value) {
        return sixteenBits(value);
    }

    @Builtin("ntohs(integer, /)")
    static long ntohs(Object value) {
        return sixteenBits(value);
    }

    @Builtin("htonl(integer, /)")
    static long htonl(Object value) {
        return thirtyTwoBits(value);
    }

    @Builtin("ntohl(integer, /)")
    static long ntohl(Object value) {
        return thirtyTwoBits(value);
    }

    @Builtin("inet_aton(ip_addr, /)")
    static Object toBytes(TruffleString address) {
        byte[] bytes = parseLoose(Str.toJava(address));
        if (bytes == null) {
            throw PyErr.error(
                    ExceptionTypes.OS_ERROR, "illegal IP address string passed to inet_aton");
        }
        return PyBytes.of(bytes);
    }

    /** The C library's forms: one to four parts, decimal, octal or hexadecimal; the last fills the rest. */
    private static byte[] parseLoose(String text) {
        String[] parts = text.strip().split("\\.", -1);
        if (parts.length > 4) {
            return null;
        }
        long value = 0;
        for (int i = 0; i < parts.length; i++) {
            long part;
            try {
                String p = parts[i];
                part =
                        p.startsWith("0x") || p.startsWith("0X")
                                ? Long.parseLong(p.substring(2), 16)
                                : p.length() > 1 && p.startsWith("0")
                                        ? Long.parseLong(p, 8)
                                        : Long.parseLong(p);
            } catch (NumberFormatException e) {
                return null;
            }
            int bits = i < parts.length - 1 ? 8 : 32 - 8 * i;
            if (part < 0 || part >= 1L << bits) {
                return null;
            }
            value = value << bits | part;
        }
        return new byte[] {
            (byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value
        };
    }

    @Builtin("inet_ntoa(packed_ip, /)")
    static String toText(Object packed) {
        byte[] bytes = Buffers.toBytes(packed);
        if (bytes.length != 4) {
            throw PyErr.error(ExceptionTypes.OS_ERROR, "packed IP wrong length for inet_ntoa");
        }
        return dotted(bytes);
    }

    private static String dotted(byte[] bytes) {
        return (bytes[0] & 0xff)
                + "."
                + (bytes[1] & 0xff)
                + "."
                + (bytes[2] & 0xff)
                + "."
                + (bytes[3] & 0xff);
    }

    @Builtin("inet_pton(address_family, ip_string, /)")
    static Object presentationToNumber(int family, TruffleString text) {
        String address = Str.toJava(text);
        byte[] bytes = null;
        if (family == SocketConstants.AF_INET) {
            bytes = address.matches("\\d{1,3}(\\.\\d{1,3}){3}") ? parseDecimal(address) : null;
        } else if (family == SocketConstants.AF_INET6) {
            try {
                if (address.indexOf(':') >= 0
                        && address.indexOf('%') < 0
                        && address.indexOf('[') < 0) {
                    InetAddress parsed = InetAddress.getByName(address);
                    bytes = parsed.getAddress();
                    if (bytes.length == 4) {
                        byte[] mapped = new byte[16];
                        mapped[10] = (byte) 0xff;
                        mapped[11] = (byte) 0xff;
                        System.arraycopy(bytes, 0, mapped, 12, 4);
                        bytes = mapped;
                    }
                }
            } catch (UnknownHostException e) {
                bytes = null;
            }
        } else {
            throw Errno.error(Errno.EAFNOSUPPORT);
        }
        if (bytes == null) {
            throw PyErr.error(
                    ExceptionTypes.OS_ERROR, "illegal IP address string passed to inet_pton");
        }
        return PyBytes.of(bytes);
    }

    private static byte[] parseDecimal(String address) {
        String[] parts = address.split("\\.");
        byte[] bytes = new byte[4];
        for (int i = 0; i < 4; i++) {
            int value = Integer.parseInt(parts[i]);
            if (value > 255 || parts[i].length() > 1 && parts[i].startsWith("0")) {
                return null;
            }
            bytes[i] = (byte) value;
        }
        return bytes;
    }

    @Builtin("inet_ntop(address_family, packed_ip, /)")
    static String numberToPresentation(int family, Object packed) {
        byte[] bytes = Buffers.toBytes(packed);
        if (family != SocketConstants.AF_INET && family != SocketConstants.AF_INET6) {
            throw PyErr.valueError("unknown address family %s", family);
        }
        if (bytes.length != (family == SocketConstants.AF_INET ? 4 : 16)) {
            throw PyErr.valueError("invalid length of packed IP address string");
        }
        if (bytes.length == 4) {
            return dotted(bytes);
        }
        try {
            InetAddress address = java.net.Inet6Address.getByAddress(null, bytes, -1);
            return SocketAddresses.text(address);
        } catch (UnknownHostException e) {
            throw PyErr.valueError("invalid length of packed IP address string");
        }
    }

    // Interfaces
    // ------------------------------------------------------------------------------------------------------------

    @Builtin("if_nameindex()")
    static Object interfaces() {
        PyList result = new PyList();
        Object[] linux = linuxInterfaces();
        if (linux != null) {
            return new PyList(linux);
        }
        try {
            for (NetworkInterface item :
                    Collections.list(NetworkInterface.getNetworkInterfaces())) {
                result.append(PyTuple.of((long) item.getIndex(), Str.of(item.getName())));
            }
        } catch (SocketException e) {
            throw SocketErrors.error(e);
        }
        return result;
    }

    /** All interfaces: Java knows only those with an address. */
    private static Object[] linuxInterfaces() {
        var env = org.pyft.PyContext.get().env();
        java.util.TreeMap<Long, String> found = new java.util.TreeMap<>();
        try {
            for (var folder : env.getPublicTruffleFile("/sys/class/net").list()) {
                String index =
                        new String(
                                folder.resolve("ifindex").readAllBytes(),
                                java.nio.charset.StandardCharsets.US_ASCII);
                found.put(Long.valueOf(index.trim()), folder.getName());
            }
        } catch (IOException | RuntimeException e) {
            return null;
        }
        return found.entrySet().stream()
                .map(e -> PyTuple.of(e.getKey(), Str.of(e.getValue())))
                .toArray();
    }

    @Builtin("if_nametoindex(oname, /)")
    static long interfaceIndex(Object name) {
        try {
            NetworkInterface found =
                    NetworkInterface.getByName(PathArgument.of(name, "if_nametoindex").path());
            if (found == null) {
                throw Errno.error(Errno.ENODEV);
            }
            return found.getIndex();
        } catch (SocketException e) {
            throw SocketErrors.error(e);
        }
    }

    @Builtin("if_indextoname(if_index, /)")
    static String interfaceName(int index) {
        try {
            NetworkInterface found = index <= 0 ? null : NetworkInterface.getByIndex(index);
            if (found == null) {
                throw Errno.error(Errno.ENXIO);
            }
            return found.getName();
        } catch (SocketException e) {
            throw SocketErrors.error(e);
        }
    }

    @Builtin("CMSG_LEN(length, /)")
    static long controlLength(long length) {
        return CONTROL_HEADER + length;
    }

    @Builtin("CMSG_SPACE(length, /)")
    static long controlSpace(long length) {
        return CONTROL_HEADER + (length + 7 & ~7L);
    }
}
