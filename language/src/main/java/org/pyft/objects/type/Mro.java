package org.pyft.objects.type;

import org.pyft.objects.exception.PyErr;

import java.util.ArrayList;
import java.util.List;

/** The C3 linearization (Python 2.3 MRO document, Barrett et al. 1996). */
final class Mro {
    private Mro() {}

    /** The MRO of a class with {@code bases}, without the class itself. TypeError if there is no consistent order. */
    static List<PyType> merge(PyType[] bases) {
        List<List<PyType>> sequences = new ArrayList<>();
        for (PyType base : bases) {
            if (base.mroTuple() == null) {
                throw PyErr.typeError("Cannot extend an incomplete type '%s'", base.getName());
            }
            sequences.add(new ArrayList<>(List.of(base.getMro())));
        }
        sequences.add(new ArrayList<>(List.of(bases)));
        List<PyType> result = new ArrayList<>();
        while (true) {
            sequences.removeIf(List::isEmpty);
            if (sequences.isEmpty()) {
                return result;
            }
            PyType next = null;
            for (List<PyType> sequence : sequences) {
                PyType candidate = sequence.get(0);
                if (sequences.stream()
                        .noneMatch(other -> other.subList(1, other.size()).contains(candidate))) {
                    next = candidate;
                    break;
                }
            }
            if (next == null) {
                throw inconsistent(sequences);
            }
            result.add(next);
            for (List<PyType> sequence : sequences) {
                if (sequence.get(0) == next) {
                    sequence.remove(0);
                }
            }
        }
    }

    private static RuntimeException inconsistent(List<List<PyType>> sequences) {
        List<String> names = new ArrayList<>();
        for (List<PyType> sequence : sequences) {
            String name = sequence.get(0).getShortName();
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return PyErr.typeError(
                "Cannot create a consistent method resolution order (MRO) for bases %s",
                String.join(", ", names));
    }
}
