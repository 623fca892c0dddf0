package org.pyft.modules.socket;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.modules.posix.PathArgument;
import org.pyft.objects.bytes.PyByteArray;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.sharing.Blocking;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;

/** Conversion of socket addresses between Python's form and Java's, and the resolution of names. */
final class SocketAddresses {
    private SocketAddresses() {}

    /** A Python address for a socket of a family. */
    static SocketAddress parse(int family, Object address, String function) {
        if (family == SocketConstants.AF_UNIX) {
            return UnixDomainSocketAddress.of(
                    Path.of(PathArgument.of(address, function, "path", 0).path()));
        }
        String name = family == SocketConstants.AF_INET6 ? "AF_INET6" : "AF_INET";
        if (!(address instanceof PyTuple tuple)) {
            throw PyErr.typeError(
                    "%s(): %s address must be tuple, not %s",
                    function, name, Types.nameOf(address));
        }
        int most = family == SocketConstants.AF_INET6 ? 4 : 2;
        if (tuple.size() < 2 || tuple.size() > most) {
            throw PyErr.typeError(
                    most == 2
                            ? "%s(): AF_INET address must be a pair (host, port)"
                            : "%s(): AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])",
                    function);
        }
        InetAddress host = host(hostText(tuple.get(0)), family);
        long port = Py.asLong(tuple.get(1));
        if (port < 0 || port > 0xffff) {
            throw PyErr.overflowError("%s(): port must be 0-65535.", function);
        }
        return new InetSocketAddress(host, (int) port);
    }

    /** A host name from str, bytes or bytearray. */
    static String hostText(Object host) {
        if (PyWrapper.unwrap(host) instanceof TruffleString text) {
            return Str.toJava(text);
        }
        if (host instanceof PyBytes || host instanceof PyByteArray) {
            return Str.toJava(PathArgument.decode(org.pyft.objects.bytes.Buffers.toBytes(host)));
        }
        throw PyErr.typeError("str, bytes or bytearray expected, not %s", Types.nameOf(host));
    }

    /** The first address of a name. */
    static InetAddress host(String name, int family) {
        try {
            if (name.isEmpty()) {
                return InetAddress.getByName(family == SocketConstants.AF_INET6 ? "::" : "0.0.0.0");
            }
            if (name.equals("<broadcast>")) {
                return InetAddress.getByName("255.255.255.255");
            }
            for (InetAddress address : resolve(name)) {
                if (family == SocketConstants.AF_INET
                        ? address instanceof Inet4Address
                        : family != SocketConstants.AF_INET6 || address instanceof Inet6Address) {
                    return address;
                }
            }
        } catch (UnknownHostException e) {
            throw SocketErrors.addressInfo(SocketConstants.EAI_NONAME);
        }
        throw SocketErrors.addressInfo(SocketConstants.EAI_NONAME);
    }

    /** All addresses of a name. */
    static InetAddress[] resolve(String name) throws UnknownHostException {
        if (isNumeric(name)) {
            return InetAddress.getAllByName(name);
        }
        if (name.indexOf(' ') >= 0 || name.indexOf('\0') >= 0) {
            throw new UnknownHostException(name);
        }
        try {
            return Blocking.call(() -> InetAddress.getAllByName(name));
        } catch (UnknownHostException e) {
            throw e;
        } catch (java.io.IOException e) {
            throw new UnknownHostException(name);
        }
    }

    /** Whether a name is an address written in numbers. */
    static boolean isNumeric(String name) {
        if (name.indexOf(':') >= 0) {
            return true;
        }
        boolean digits = !name.isEmpty();
        for (int i = 0; i < name.length(); i++) {
            digits &= name.charAt(i) == '.' || Character.isDigit(name.charAt(i));
        }
        return digits;
    }

    /** A Java address in Python's form. */
    static Object toPython(SocketAddress address) {
        return switch (address) {
            case null -> PyNone.NONE;
            case UnixDomainSocketAddress unix -> Str.of(unix.getPath().toString());
            case InetSocketAddress inet -> inet(inet.getAddress(), inet.getPort());
            default -> Str.of(address.toString());
        };
    }

    /** Address and port in Python's form. */
    static Object inet(InetAddress address, int port) {
        if (address instanceof Inet6Address six) {
            return PyTuple.of(Str.of(text(six)), (long) port, 0L, (long) six.getScopeId());
        }
        return PyTuple.of(Str.of(text(address)), (long) port);
    }

    /** An address in numbers, as the C library writes it. */
    static String text(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        byte[] bytes = address.getAddress();
        int[] groups = new int[8];
        for (int i = 0; i < 8; i++) {
            groups[i] = (bytes[2 * i] & 0xff) << 8 | bytes[2 * i + 1] & 0xff;
        }
        int bestStart = -1;
        int bestLength = 1;
        for (int i = 0; i < 8; i++) {
            int end = i;
            while (end < 8 && groups[end] == 0) {
                end++;
            }
            if (end - i > bestLength) {
                bestStart = i;
                bestLength = end - i;
            }
            i = Math.max(i, end - 1);
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (i == bestStart) {
                out.append("::");
                i += bestLength - 1;
            } else {
                if (i > 0 && i != bestStart + bestLength) {
                    out.append(':');
                }
                out.append(Integer.toHexString(groups[i]));
            }
        }
        return out.toString();
    }
}
